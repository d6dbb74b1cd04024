import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { defineRemembered } from '../../../kernel/remembered.ts';
import { loanFiguresOn } from '../loan-figures.ts';
import { releasedOn } from '../release-loans.ts';
import { byInput, figureFields, figureView, measureInput, measureViews, MeasureView, titlesOf } from '../loan-views.ts';

export const showLoansOn = defineOperation({
  name: 'statistics.show-loans-on',
  kind: 'query',
  title: { zh: '查看某日的融资统计', en: 'Show the statistics of loans on a day' },
  description: {
    zh: '任一日日终的融资统计，按此刻或过去某一时刻平台所知计算，供监管部门和运营方使用，“此刻”至多早三十秒，见 knownAt；口径和不公布的规则与公开统计相同；knownAt 取公开统计的 knownAt 时即为已发布的数，不再计算。“当月”为该日所在月份截至该日。',
    en: 'The statistics of loans at the end of any day, as known now or at a moment past, for those who supervise (“now” is at most thirty seconds old, see knownAt); defined and withheld as what is public, and with its knownAt the very figures released, which are not counted again. What is of the month is of the day’s month up to that day.',
  },
  roles: ['operator', 'regulator', 'auditor'],
  input: Type.Object(
    {
      on: Type.String({ format: 'date', pattern: '^20' }),
      knownAt: Type.Optional(Type.String({ format: 'date-time', description: '平台在此刻所知 · As known at this moment' })),
      measure: measureInput,
      by: byInput,
    },
    { additionalProperties: false },
  ),
  example: { on: '2026-03-31', by: 'size' },
  output: Type.Object({
    on: Type.String(),
    knownAt: Type.String(),
    measures: Type.Array(MeasureView),
    figures: Type.Array(Type.Object(figureFields)),
  }),
  run: async (ctx, { on, knownAt: asked, measure, by = 'all' }) => {
    if (on > chinaDay(ctx.now)) throw new Failure('request.invalid', { issues: [future] });
    const moment = asked === undefined ? undefined : new Date(Math.min(Date.parse(asked), ctx.now.getTime()));
    const released = moment === undefined ? undefined : await releasedOn(ctx.tx, { on, knownAt: moment, by });
    // A query holds no connection while it waits.
    const { knownAt, figures: all } =
      moment !== undefined && released !== undefined
        ? { knownAt: moment.toISOString(), figures: released }
        : await figuresOfDay(ctx, `${on} ${moment?.toISOString() ?? NOW}`);
    const titleOf = await titlesOf(ctx.tx, by);
    const figures = all
      .filter((one) => one.groupedBy === by && (measure === undefined || one.measure === measure))
      .map((one) => figureView(one, titleOf));
    return { on, knownAt, measures: measureViews(measure), figures };
  },
});

const NOW = 'now';
/** A page asks for the same day by one thing after the other; what is known now may be so old. */
const REMEMBERED_MS = 30_000;

/** All figures of a day, as known at a moment or now, with the moment. They are the same for whoever supervises. */
const figuresOfDay = defineRemembered(REMEMBERED_MS, async ({ tx, now }, key) => {
  const [on = '', moment] = key.split(' ');
  const known = moment === NOW || moment === undefined ? now : new Date(moment);
  return { knownAt: known.toISOString(), figures: await loanFiguresOn(tx, on, known) };
});

const future = { field: 'on', rule: 'future', message: { zh: '不晚于今天', en: 'is not after today' } };
