import { Type, type Static } from 'typebox';
import { retryAfterSeconds, sourceFaults, type LiveAnswer } from '../sources/index.ts';
import type { AnsweredItem } from './answer-items.ts';
import type { AnsweredRecord } from './model/assemble-item.ts';

const BilingualView = Type.Object({ zh: Type.String(), en: Type.String() });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/**
 * Why an item came without records: no source delivers it here, or nothing is on record of this enterprise, or nothing of it may be seen, or
 * the fault of its live source.
 */
const missingReasons = ['none-on-record', 'not-collected', 'withheld', ...sourceFaults] as const;

/** How a live source of an item answered; with a fault what it delivered before stands in its place, as old as it is. */
const LiveView = Type.Object({
  providerNo: Type.Integer(),
  name: BilingualView,
  from: Type.Enum(['live', 'cache', 'none'], {
    description: 'live 当场取得，cache 时效内的前次答复，none 未取得 · Fetched now, an earlier answer still fresh, or nothing',
  }),
  fetchedAt: orNull(Type.String()),
  freshUntil: orNull(Type.String()),
  fault: orNull(Type.Enum([...sourceFaults])),
  retryAfterSeconds: orNull(Type.Integer()),
});

const AnswerRecord = Type.Object({
  key: Type.String(),
  validFrom: orNull(Type.String()),
  validTo: orNull(Type.String()),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
  banded: Type.Array(Type.String(), { description: '以区间代码给出的字段 · Fields given as the code of a band' }),
  masked: Type.Array(Type.String(), { description: '已脱敏的字段 · Fields that are masked' }),
  disputed: Type.Boolean({ description: '企业已提出异议，尚未办结 · The enterprise objects, undecided yet' }),
  conflicting: Type.Boolean({ description: '另有单位所报不同 · Another provider says otherwise' }),
  selfReported: Type.Boolean({
    description: '企业自主填报，非部门提供 · Reported by the enterprise itself, not by a department',
  }),
  source: Type.Object({ providerNo: Type.Integer(), name: BilingualView, recordedAt: Type.String(), digest: Type.String() }),
});

/** One item of an answer. What is missing is named with the reason, and whether asking later may help. */
export const ItemAnswer = Type.Object({
  item: Type.String(),
  title: BilingualView,
  served: Type.Boolean(),
  missing: orNull(Type.Enum([...missingReasons])),
  retry: Type.Enum(['no', 'later']),
  freshness: Type.Object({
    refresh: Type.String({ description: '目录约定的更新频率 · How often the catalogue has it refreshed' }),
    newestRecordedAt: orNull(Type.String()),
    newestValidFrom: orNull(Type.String()),
  }),
  live: Type.Array(LiveView),
  quality: orNull(Type.Number({ description: '来源单位该信息项的质量得分，0 至 1 · Score of the source for this item' })),
  withheldFields: Type.Array(Type.Object({ field: Type.String(), why: Type.Enum(['compute-only', 'source-scope']) })),
  records: Type.Array(AnswerRecord),
});

export const Receipt = Type.Object({
  disclosureId: Type.String(),
  leafHash: Type.String({
    description: '披露日志中的叶散列，凭此取得证明 · Leaf of the disclosure log, by which its proof is found',
  }),
  jws: Type.String({ description: '平台签名的回执 · Receipt signed by the platform' }),
});

export function itemAnswer(one: AnsweredItem): Static<typeof ItemAnswer> {
  const { item, records, withheld, missing } = one;
  return {
    item: item.name,
    title: item.title,
    served: missing === null,
    missing,
    retry: missing === null || missing === 'withheld' ? 'no' : 'later',
    freshness: {
      refresh: item.refresh.frequency,
      newestRecordedAt: newest(records.map(({ recordedAt }) => recordedAt)),
      newestValidFrom: newest(records.flatMap(({ validFrom }) => validFrom ?? [])),
    },
    live: one.live.map((answer) => liveView(answer, one)),
    quality: one.quality,
    withheldFields: withheld.map((field) => ({ ...field })),
    records: records.map((record) => recordView(record, one)),
  };
}

export const recordView = (record: AnsweredRecord, { nameOf }: AnsweredItem): Static<typeof AnswerRecord> => ({
  key: record.key,
  validFrom: record.validFrom,
  validTo: record.validTo,
  values: record.values,
  banded: [...record.banded],
  masked: [...record.masked],
  disputed: record.disputed,
  conflicting: record.conflicting,
  selfReported: record.selfReported,
  source: {
    providerNo: record.providerNo,
    name: nameOf(record.providerNo),
    recordedAt: record.recordedAt,
    digest: record.digest,
  },
});

const newest = (texts: readonly string[]) =>
  texts.reduce<string | null>((kept, text) => (kept === null || text > kept ? text : kept), null);

const liveView = (
  { source, from, fault, fetchedAt, freshUntil }: LiveAnswer,
  { nameOf }: AnsweredItem,
): Static<typeof LiveView> => ({
  providerNo: source.providerNo,
  name: nameOf(source.providerNo),
  from,
  fetchedAt: fetchedAt?.toISOString() ?? null,
  freshUntil: freshUntil?.toISOString() ?? null,
  fault,
  retryAfterSeconds: fault === null ? null : retryAfterSeconds(fault),
});

/** What of an answer tells it from another: the same whether it was fetched now or is kept from a moment ago. */
export const answerContent = (answers: readonly Static<typeof ItemAnswer>[]) =>
  answers.map((one) => ({ ...one, live: one.live.map(({ from: _from, ...rest }) => rest) }));
