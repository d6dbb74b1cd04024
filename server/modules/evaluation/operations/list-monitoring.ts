import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { alarmKinds } from '../model/alarms-of.ts';
import { modelIdInput } from '../model-views.ts';
import { BandView, characteristicView, MonitoringSummaryView } from '../monitoring-views.ts';
import { findBands, listMonitoring as list } from '../monitoring-store.ts';

export const listMonitoring = defineOperation({
  name: 'evaluation.list-monitoring',
  kind: 'query',
  title: { zh: '查询模型监测', en: 'How models do, by months' },
  description: {
    zh: '各模型逐月的监测摘要，最新的在前：得分稳定性指数、变动最大的指标、缺失占比上升最多的信息项和地区、未办结的预警数；并附现行界限。',
    en: 'How models do, month by month, the newest first: the stability index of the score, the indicator that moved most, the item and place of which most ceased, alarms that are not closed; and the bands in force.',
  },
  roles: ['operator', 'auditor', 'regulator'],
  input: Type.Object({ modelId: Type.Optional(modelIdInput), ...pageInput }, { additionalProperties: false }),
  example: {},
  output: Type.Object({ months: Type.Array(MonitoringSummaryView), bands: Type.Array(BandView), next: nextCursor }),
  run: async (ctx, { modelId, limit = DEFAULT_PAGE, cursor }) => {
    const rows = await list(ctx.tx, modelId, fromCursor(cursor, ['', '']), limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.month, row.modelId]);
    const bands = await findBands(ctx.tx);
    const months = page.map(({ characteristic, ...row }) => ({
      ...row,
      characteristic: characteristic === null ? null : characteristicView(characteristic),
    }));
    return { months, bands: alarmKinds.map((kind) => ({ kind, ...bands[kind] })), next };
  },
});
