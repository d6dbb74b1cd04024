import { Type } from 'typebox';
import type { Context } from '../../../kernel/pure/context.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireItemByNo } from '../../catalogue/index.ts';
import { deliverBatch, type BatchRecord } from '../deliver-batch.ts';
import { DeliveryView, viewOf } from '../delivery-view.ts';
import { findOpenRows, insertMendings } from '../mending-store.ts';
import { refusalView, RefusalReasons } from '../refusal-view.ts';
import { requireDeliverable, requireDelivery } from '../require-delivery.ts';
import { listRefusals, type Delivery } from '../store.ts';

const MAX_ROWS = 1_000;
const MAX_COLUMNS = 500;
const MAX_CELL = 4_000;

export const redeliverRows = defineOperation({
  name: 'collection.redeliver-rows',
  kind: 'command',
  title: { zh: '改正退回的行并重新交付', en: 'Deliver mended rows again' },
  description: {
    zh: '把一次交付中退回的若干行（不超过 1000 行）改正后重新交付：按原来的列和原来的表头对应处理，其余各行不受影响。返回新的交付，以及逐行是否接收、仍被退回的原因。deliveryKey 相同的只处理一次。',
    en: 'Delivers refused rows of a delivery again after mending (1,000 at most), in their original columns with the original meaning of the header; no other row is touched. Answers the new delivery and row by row whether it was taken or why it is refused again. A deliveryKey is dealt with once.',
  },
  roles: ['provider'],
  transaction: 'own',
  input: Type.Object(
    {
      deliveryId: Type.Integer({ minimum: 1 }),
      deliveryKey: Type.String({ minLength: 1, maxLength: 200 }),
      rows: Type.Array(
        Type.Object(
          {
            rowNo: Type.Integer({ minimum: 0, description: '原行号，见 list-refusals · As list-refusals gives it' }),
            cells: Type.Array(Type.String({ maxLength: MAX_CELL }), {
              maxItems: MAX_COLUMNS,
              description: '改正后的整行，按原来的列 · The whole row mended, in the original columns',
            }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: MAX_ROWS },
      ),
    },
    { additionalProperties: false },
  ),
  example: {
    deliveryId: 1,
    deliveryKey: 'mend-20240301-001',
    rows: [{ rowNo: 3, cells: ['91350100M000100Y43', '示例市晨光机械有限公司', '存续'] }],
  },
  output: Type.Object({
    delivery: DeliveryView,
    rows: Type.Array(
      Type.Object({
        rowNo: Type.Integer(),
        taken: Type.Boolean({ description: '是否接收 Whether it was taken' }),
        reasons: RefusalReasons,
      }),
    ),
  }),
  run: async (ctx, { deliveryId, deliveryKey, rows }) => {
    const mended = await sourceOf(ctx, deliveryId);
    const { providerNo, itemNo } = mended;
    const item = requireItemByNo(itemNo);
    await requireDeliverable(ctx, item.name);
    const header = mended.mapping?.columns.map((column) => column.header) ?? [];
    const rowNos = rows.map(({ rowNo }) => rowNo);
    if (new Set(rowNos).size < rowNos.length) throw invalid('rows', doubled);
    const known = { providerNo, itemNo, dryRun: false, columnOverrides: mended.columnOverrides };
    const named = {
      deliveryKey,
      fileName: `${mended.fileName.slice(0, MAX_NAME)} 改正.ndjson`,
      mendsDeliveryId: mended.deliveryId,
    };
    const records = rows.map(({ cells }) => recordOf(header, cells));
    const delivery = await deliverBatch(ctx, { ...known, ...named, records }, async (one, made) => {
      const open = await findOpenRows(one.tx, mended.deliveryId, rowNos);
      const closed = rowNos.findIndex((rowNo) => !open.has(rowNo));
      if (closed >= 0) throw invalid(`rows.${closed}.rowNo`, notRefused);
      await insertMendings(one.tx, made, mended.deliveryId, rowNos);
    });
    const refused = await listRefusals(ctx.tx, delivery.repeatsDeliveryId ?? delivery.deliveryId, -1, MAX_ROWS);
    const byRow = new Map(refused.map((row) => [row.rowNo, row]));
    return {
      delivery: viewOf(delivery, ctx.language),
      rows: rowNos.map((rowNo, index) => {
        const again = byRow.get(index + 1);
        const reasons = again === undefined ? [] : refusalView(again, item, ctx.language).reasons;
        return { rowNo, taken: delivery.state === 'completed' && again === undefined, reasons };
      }),
    };
  },
});

const MAX_NAME = 240;

/** The delivery the refusals belong to: one that repeats an earlier file shows those of that file. */
async function sourceOf(ctx: Context, deliveryId: number): Promise<Delivery> {
  const delivery = await requireDelivery(ctx, deliveryId);
  if (delivery.dryRun) throw new Failure('state.conflict', { detail: dryRun });
  return delivery.repeatsDeliveryId === null ? delivery : requireDelivery(ctx, delivery.repeatsDeliveryId);
}

/** Columns without a name hold nothing that anybody reads. */
function recordOf(header: readonly string[], cells: readonly string[]): BatchRecord {
  return Object.fromEntries(
    header.flatMap((name, index): [string, string][] => (name === '' ? [] : [[name, cells[index] ?? '']])),
  );
}

const invalid = (field: string, message: { zh: string; en: string }) =>
  new Failure('request.invalid', { issues: [{ field, rule: 'refused', message }] });
const doubled = { zh: '同一行出现两次', en: 'hold one row twice' };
const notRefused = { zh: '不是待改正的退回行', en: 'is not a refused row that waits to be mended' };
const dryRun = { zh: '试运行没有退回待改正的行，请正式交付', en: 'A dry run has no rows to mend; deliver the file' };
