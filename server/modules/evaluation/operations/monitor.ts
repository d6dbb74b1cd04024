import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { modelIdInput } from '../model-views.ts';
import { listMonitored } from '../monitoring-store.ts';

export const monitor = defineOperation({
  name: 'evaluation.monitor',
  kind: 'command',
  title: { zh: '立即监测模型', en: 'Look how models do now' },
  description: {
    zh: '对平台正在使用和试运行的模型（或其中一个）立即作一次监测，后台进行；平时每月自动监测。以启用（试运行）之时为基准，就同一批企业（最多 5000 户，逐月不变）比较当时与现在：得分与各指标的稳定性、各信息项分地区的缺失占比、等级迁移。同月再次监测的，以后一次为准；超出界限的生成预警任务。',
    en: 'Looks how the platform’s models that count or are on trial do, all or one of them, in the background; else it is done every month. Against the moment a model began to count or to be tried, the same enterprises (5,000 at most, the same from month to month) as known then and now: stability of score and indicators, shares that are missing by item and place, moves between grades. In the same month the later one stands; where a band is crossed an alarm is raised.',
  },
  roles: ['operator'],
  input: Type.Object({ modelId: Type.Optional(modelIdInput) }, { additionalProperties: false }),
  example: {},
  output: Type.Object({ modelIds: Type.Array(Type.String(), { description: '将监测的模型 · Which are looked at' }) }),
  run: async (ctx, { modelId }) => {
    const monitored = (await listMonitored(ctx.tx)).map((one) => one.modelId);
    const modelIds = modelId === undefined ? monitored : monitored.filter((one) => one === modelId);
    if (modelId !== undefined && modelIds.length === 0) throw new Failure('resource.not-found');
    if (modelIds.length > 0) await ctx.emit({ name: 'evaluation.monitoring-asked', payload: { modelId: modelId ?? null } });
    return { modelIds };
  },
});
