import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineDownload } from '../../../kernel/pure/operation.ts';
import { requireItemByNo } from '../../catalogue/index.ts';
import { writeRefusalsCsv, writeRefusalsXlsx } from '../engine/write-refusals.ts';
import { requireDelivery } from '../require-delivery.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAX_SHEET_ROWS = 1_000_000;

export const downloadRefusals = defineDownload({
  name: 'collection.download-refusals',
  kind: 'query',
  title: { zh: '下载退回的行', en: 'Download refused rows' },
  description: {
    zh: '以原来的列导出全部退回行，后附原行号、原因和改正办法三列；在表中改正后可直接重新交付，这三列会被忽略。',
    en: 'All refused rows in their original columns, with three more: row number, reasons and how to mend. Mend them in place and deliver the file again; the three columns are ignored.',
  },
  roles: ['provider'],
  answer: 'file',
  contentTypes: [XLSX, 'text/csv; charset=utf-8'],
  input: Type.Object(
    { deliveryId: Type.Integer({ minimum: 1 }), format: Type.Enum(['xlsx', 'csv']) },
    { additionalProperties: false },
  ),
  example: { deliveryId: 1, format: 'xlsx' },
  run: async (ctx, input) => {
    const delivery = await requireDelivery(ctx, input.deliveryId);
    const refused = 'refused' in delivery.counts ? delivery.counts.refused : 0;
    if (input.format === 'xlsx' && refused > MAX_SHEET_ROWS) {
      throw new Failure('request.invalid', {
        issues: [
          {
            field: 'format',
            rule: 'rows',
            message: { zh: '退回行超过一张工作表的上限，请选择 csv', en: 'cannot hold so many rows; choose csv' },
          },
        ],
      });
    }
    const source = {
      deliveryId: delivery.repeatsDeliveryId ?? delivery.deliveryId,
      header: delivery.mapping?.columns.map((column) => column.header) ?? [],
      item: requireItemByNo(delivery.itemNo),
    };
    const stem = delivery.fileName.replace(/\.[^.]{1,6}$/, '');
    return {
      fileName: `${stem}-退回.${input.format}`,
      contentType: input.format === 'xlsx' ? XLSX : 'text/csv; charset=utf-8',
      write: (out, reading) =>
        input.format === 'xlsx' ? writeRefusalsXlsx(reading, out, source) : writeRefusalsCsv(reading, out, source),
    };
  },
});
