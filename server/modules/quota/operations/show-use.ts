import { Type } from 'typebox';
import { addDays, chinaDay, startOfChinaDay } from '../../../kernel/pure/china-day.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findAdmission, tierNames } from '../../institutions/index.ts';
import { CLAIMS_OF_A_FIGURE } from '../../query/index.ts';
import { listFigures, listNearest, sumBudgets } from '../budget-store.ts';
import { countDays, findCounted } from '../hour-store.ts';
import { sumCallers, sumDays } from '../model/sum-callers.ts';

const DAYS = 31;
const NEAREST = 20;

const Counts = { requests: Type.Integer(), refused: Type.Integer(), uses: Type.Integer() };

export const showUse = defineOperation({
  name: 'quota.show-use',
  kind: 'query',
  title: { zh: '用量与限额', en: 'Use against limits' },
  description: {
    zh: '机构查看今日、本月和近31日的请求数、被拒绝数和使用次数，分客户端和人员；以及平台实际执行的限额：每一网络地址每分钟请求数、各授权的当日和累计次数、每一数值可核验的门槛数。调用档次目前不附带数量限额。计数每五分钟更新，时刻见 countedAt。',
    en: 'An institution’s requests, refusals and uses today, this month and on each of the last 31 days, by client and person; and the limits that the platform enforces: requests a minute from one network address, uses of each authorisation a day and in all, thresholds asked of one figure. The tier carries no number at present. Counted every five minutes, last at `countedAt`.',
  },
  roles: ['institution'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    tier: Type.Enum([...tierNames]),
    requestsPerMinute: Type.Integer({ description: '每一网络地址每分钟请求数上限 From one network address' }),
    thresholdsPerFigure: Type.Integer({
      description: '同一授权下每一数值可核验的门槛数上限 Of one figure under one authorisation',
    }),
    countedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    callers: Type.Array(Type.Object({ clientId: Type.String(), today: Type.Object(Counts), month: Type.Object(Counts) })),
    days: Type.Array(Type.Object({ day: Type.String(), ...Counts })),
    authorisationsInForce: Type.Integer(),
    usesLeft: Type.Integer(),
    nearest: Type.Array(
      Type.Object({
        authorisationId: Type.String(),
        subjectId: Type.String(),
        purpose: Type.String(),
        validTo: Type.String({ format: 'date-time' }),
        usedToday: Type.Integer(),
        maxPerDay: Type.Integer(),
        usedTotal: Type.Integer(),
        maxTotal: Type.Integer(),
      }),
    ),
    figureBudgets: Type.Array(
      Type.Object({
        authorisationId: Type.String(),
        subjectId: Type.String(),
        item: Type.String(),
        figure: Type.String(),
        asked: Type.Integer(),
      }),
    ),
  }),
  run: async ({ tx, now, principal, platform }) => {
    const { institutionNo = 0 } = principal;
    const today = chinaDay(now);
    const days = Array.from({ length: DAYS }, (_, before) => addDays(today, before + 1 - DAYS));
    const [admission, counts, countedAt, budgets, nearest, figureBudgets] = await Promise.all([
      findAdmission(tx, institutionNo),
      countDays(tx, institutionNo, startOfChinaDay(days[0]!)),
      findCounted(tx),
      sumBudgets(tx, institutionNo, now),
      listNearest(tx, institutionNo, now, today, NEAREST),
      listFigures(tx, institutionNo, now, NEAREST),
    ]);
    if (admission === undefined) throw new Failure('resource.not-found');
    return {
      tier: admission.tier,
      requestsPerMinute: platform.requestsPerMinute,
      thresholdsPerFigure: CLAIMS_OF_A_FIGURE,
      countedAt: countedAt?.toISOString() ?? null,
      callers: sumCallers(counts, today),
      days: sumDays(counts, days),
      authorisationsInForce: budgets.inForce,
      usesLeft: budgets.usesLeft,
      nearest: nearest.map((one) => ({ ...one, validTo: one.validTo.toISOString() })),
      figureBudgets,
    };
  },
});
