import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { requireOpen } from '../active-models.ts';
import { discreetMonitoring } from '../model/discreet-monitoring.ts';
import { lookAt } from '../monitor-models.ts';
import { modelIdInput } from '../model-views.ts';
import { listActs } from '../model-store.ts';
import { characteristicView, OwnMonitoringView } from '../monitoring-views.ts';
import { requireOwnModel } from '../require-model.ts';
import { requireOwner } from '../require-owner.ts';

/** Few enough for one call. */
const SAMPLE = 2_000;

export const watchOwnModel = defineOperation({
  name: 'evaluation.watch-own-model',
  kind: 'query',
  title: { zh: '监测自有模型', en: 'Look how an own model does' },
  description: {
    zh: '机构对正在试运行或启用的自有模型即时监测：同一批在册企业（最多 2000 户），以试运行（启用）之时为基准与现在比较得分和指标的分布、数据缺失和等级迁移。不足 20 户的不列、其余取整到十，占比和指数取两位小数、不足 100 户的不列。结果不保存。',
    en: 'An institution looks how a model of its own does that is on trial or counts: the same enterprises on file, at most 2,000, when it began and now: score, indicators, missing data, moves between grades. Counts below 20 are left out and others told in tens; shares and indices are to the hundredth, of a hundred enterprises or more. Nothing of it is kept.',
  },
  roles: ['institution'],
  transaction: 'own',
  input: Type.Object({ modelId: modelIdInput }, { additionalProperties: false }),
  example: { modelId: `sha256:${'0'.repeat(64)}` },
  output: OwnMonitoringView,
  run: async (ctx, { modelId }) => {
    await requireOwner(ctx);
    const { document, state } = await requireOwnModel(ctx, modelId);
    const began = (await listActs(ctx.tx, modelId)).findLast(({ act }) => act === 'try' || act === 'promote')?.at;
    if ((state !== 'shadow' && state !== 'champion') || began === undefined)
      throw new Failure('state.conflict', { detail: notRunning });
    const since = began.toISOString();
    const look = { since, most: SAMPLE, calibration: [] };
    const looked = await lookAt(ctx, requireOpen(modelId, document, ctx.platform), look);
    if (looked === undefined) throw new Failure('state.conflict', { detail: nobody });
    const { characteristics, gradeMoves, ...told } = discreetMonitoring(looked.enterprises, looked.report);
    const moved = { characteristics: characteristics.map(characteristicView), gradeMoves: [...gradeMoves] };
    return { modelId, asOf: looked.asOf, baselineAt: since, ...told, ...moved };
  },
});

const notRunning = { zh: '模型试运行或启用后才能监测', en: 'the model is neither on trial nor counting' };
const nobody = { zh: '基准时点尚无在册企业', en: 'nobody was on file when it began' };
