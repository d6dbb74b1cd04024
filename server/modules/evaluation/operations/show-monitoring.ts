import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { modelIdInput } from '../model-views.ts';
import { characteristicView, monthInput, MonitoringView } from '../monitoring-views.ts';
import { findMonitoring } from '../monitoring-store.ts';

export const showMonitoring = defineOperation({
  name: 'evaluation.show-monitoring',
  kind: 'query',
  title: { zh: '查看模型监测', en: 'How a model does in a month' },
  description: {
    zh: '一个模型一个月的监测结果：得分稳定性指数（PSI）；各指标的稳定性指数（CSI）、平均分变动和缺失占比，变动最大的在前；各信息项在各地的缺失占比及原因，上升最多的在前（不足 20 户的地区不列）；自基准时点以来的等级迁移；试运行的模型另列与正式模型之间的等级迁移；各等级贷款的实际不良率与模型预期违约率，附 95% 区间（Wilson）和检验结论，不足 10 户的不列。',
    en: 'How a model does in a month: stability index of the score (PSI); of each indicator its index (CSI), how its mean points moved and how much is missing, the greatest first; by item and place the shares that are missing and why, those that rose most first (places with fewer than 20 enterprises are left out); moves between grades since the baseline; of one on trial also those between the model that counts and it; by grade what became of loans against the default probability foretold, with the 95 % interval (Wilson) and a verdict, withheld of fewer than 10 enterprises.',
  },
  roles: ['operator', 'auditor', 'regulator'],
  input: Type.Object({ modelId: modelIdInput, month: monthInput }, { additionalProperties: false }),
  example: { modelId: `sha256:${'0'.repeat(64)}`, month: '2026-11' },
  output: MonitoringView,
  run: async (ctx, { modelId, month }) => {
    const found = await findMonitoring(ctx.tx, modelId, month);
    if (found === undefined) throw new Failure('resource.not-found');
    // One that was put down before loans were looked at has nothing of them.
    const { calibration = [], characteristics, ...report } = found.report;
    return { ...found, report: { ...report, calibration, characteristics: characteristics.map(characteristicView) } };
  },
});
