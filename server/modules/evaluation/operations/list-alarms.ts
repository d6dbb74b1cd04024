import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { alarmStates, listAlarms as list } from '../alarm-store.ts';
import { modelIdInput } from '../model-views.ts';
import { AlarmView, alarmView } from '../monitoring-views.ts';

export const listAlarms = defineOperation({
  name: 'evaluation.list-alarms',
  kind: 'query',
  title: { zh: '查询模型预警', en: 'List alarms of models' },
  description: {
    zh: '监测生成的预警任务，最新的在前；同一次监测的，数据来源中断在前，其次为指标变动，再次为得分变动。同一模型同一事由每月只生成一次。',
    en: 'Tasks that came of watching models, the newest first; of one look, sources that ceased come before indicators that moved, and these before the score. The same thing of the same model is raised once a month.',
  },
  roles: ['operator', 'auditor', 'regulator'],
  input: Type.Object(
    { alarmState: Type.Optional(Type.Enum([...alarmStates])), modelId: Type.Optional(modelIdInput), ...pageInput },
    { additionalProperties: false },
  ),
  example: { alarmState: 'open' },
  output: Type.Object({ alarms: Type.Array(AlarmView), next: nextCursor }),
  run: async (ctx, { alarmState: state, modelId, limit = DEFAULT_PAGE, cursor }) => {
    const rows = await list(ctx.tx, { state, modelId }, fromCursor(cursor, ['', '', '']), limit + 1);
    const { page, next } = pageOf(rows, limit, ({ raisedAt, place, alarmId }) => [
      raisedAt.toISOString(),
      String(place),
      alarmId,
    ]);
    return { alarms: page.map(alarmView), next };
  },
});
