import { Type, type Static } from 'typebox';
import type { Language } from '../../kernel/pure/text.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import { acceptedOf, type DeliveryCounts } from './model.ts';
import type { Delivery } from './store.ts';

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);
const tally = Type.Record(Type.String(), Type.Integer());

/** What a caller sees of a delivery, in whatever state it is. */
export const DeliveryView = Type.Object({
  deliveryId: Type.Integer(),
  providerNo: Type.Integer(),
  item: Type.String(),
  itemTitle: Type.String(),
  deliveryKey: nullable(Type.String()),
  channel: Type.String(),
  fileName: Type.String(),
  format: nullable(Type.String()),
  dryRun: Type.Boolean({ description: '试运行：只校验，不入库 · Checked only, nothing stored' }),
  state: Type.Enum(['receiving', 'queued', 'running', 'completed', 'failed']),
  openedAt: Type.String(),
  receivedBytes: Type.Integer(),
  totalBytes: nullable(Type.Integer()),
  fileSha256: nullable(Type.String()),
  finishedAt: nullable(Type.String()),
  columns: nullable(Type.Array(Type.Object({ header: Type.String(), target: nullable(Type.String()) }))),
  columnsGiven: Type.Record(Type.String(), Type.String(), {
    description: '交付单位指定的表头对应 · What the provider said that headers mean',
  }),
  failure: nullable(Type.Object({ rule: Type.String(), title: Type.String(), mend: Type.String() })),
  rows: Type.Integer({ description: '已处理行数 Rows read so far' }),
  accepted: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  repeated: Type.Integer({ description: '文件内重复的相同行 Same row again within the file' }),
  withdrawn: Type.Integer(),
  refused: Type.Integer(),
  conflicts: Type.Integer({ description: '与其他单位所报不一致 Another provider says otherwise' }),
  normalisations: tally,
  warnings: tally,
  reasons: tally,
  repeatsDeliveryId: nullable(Type.Integer({ description: '与该次交付的文件完全相同 Same file as that delivery' })),
  mendsDeliveryId: nullable(Type.Integer({ description: '所改正的退回行属于该次交付 · Mends refused rows of that delivery' })),
  quality: nullable(Type.Record(Type.String(), Type.Unknown())),
});

export type DeliveryView = Static<typeof DeliveryView>;

export function viewOf(delivery: Delivery, language: Language): DeliveryView {
  const item = requireItemByNo(delivery.itemNo);
  const counts = delivery.counts as Partial<DeliveryCounts>;
  const { rows = 0, added = 0, changed = 0, unchanged = 0, repeated = 0, withdrawn = 0, refused = 0, conflicts = 0 } = counts;
  return {
    deliveryId: delivery.deliveryId,
    providerNo: delivery.providerNo,
    item: item.name,
    itemTitle: item.title[language],
    deliveryKey: delivery.deliveryKey,
    channel: delivery.channel,
    fileName: delivery.fileName,
    format: delivery.format,
    dryRun: delivery.dryRun,
    state: delivery.state,
    openedAt: delivery.openedAt.toISOString(),
    receivedBytes: delivery.receivedBytes,
    totalBytes: delivery.totalBytes,
    fileSha256: delivery.fileDigest,
    finishedAt: delivery.finishedAt?.toISOString() ?? null,
    columns: delivery.mapping?.columns.map((column) => ({ ...column })) ?? null,
    columnsGiven: { ...delivery.columnOverrides },
    failure: delivery.failure && {
      rule: delivery.failure.rule,
      title: delivery.failure.title[language],
      mend: delivery.failure.mend[language],
    },
    rows,
    added,
    changed,
    unchanged,
    repeated,
    withdrawn,
    refused,
    conflicts,
    accepted: rows === 0 ? 0 : acceptedOf(counts as DeliveryCounts),
    normalisations: { ...counts.normalisations },
    warnings: { ...counts.warnings },
    reasons: { ...counts.reasons },
    repeatsDeliveryId: delivery.repeatsDeliveryId,
    mendsDeliveryId: delivery.mendsDeliveryId,
    quality: delivery.quality && { ...delivery.quality },
  };
}
