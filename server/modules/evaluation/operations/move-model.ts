import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { requireOpen } from '../active-models.ts';
import { discreetReport } from '../model/discreet-report.ts';
import { modelActs, modelStates, moveModel as movingOf } from '../model/model-life.ts';
import { addAct, findChampion, holdModels, listActs, setState } from '../model-store.ts';
import { modelIdInput, ValidationReport } from '../model-views.ts';
import { requireOwnModel } from '../require-model.ts';
import { requireOwner } from '../require-owner.ts';
import { validateModel } from '../validate-model.ts';

export const moveModel = defineOperation({
  name: 'evaluation.move-model',
  kind: 'command',
  title: { zh: '办理模型启用', en: 'Take a model through its life' },
  description: {
    zh: '校验（validate，以在册企业试算并出具报告）、提交（submit）、批准（approve，须由起草人、提交人以外的人员）、退回（reject）、试运行（try，与正式模型并行计算但不对外）、启用（promote，同一地区原正式模型随即停用）、停用（retire）。重新启用曾经正式的模型即为回退。机构办理的是自有模型，由本机构另一人员或程序批准；一个机构只有一个正式模型，不参与平台评价；校验报告中不足 20 户的不列、其余取整到十。',
    en: 'Validate (tried on enterprises on file, with a report), submit, approve (by another person than who made or submitted it), reject, try (computed beside the one that counts, shown to nobody), promote (the one that counted in the same place retires), retire. Promoting one that counted before is how one goes back. An institution moves its own, approved by another person or program of it; it has one that counts, which is no part of the platform’s evaluation; in the report of its validation counts below 20 are left out and others rounded to tens.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object(
    {
      modelId: modelIdInput,
      act: Type.Enum([...modelActs]),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    },
    { additionalProperties: false },
  ),
  example: { modelId: `sha256:${'0'.repeat(64)}`, act: 'validate' },
  output: Type.Object({
    modelState: Type.Enum([...modelStates]),
    report: Type.Union([ValidationReport, Type.Null()]),
    replaced: Type.Union([Type.String(), Type.Null()], { description: '被替换的正式模型 · The model that counted until now' }),
  }),
  // A trial reads what no institution may read, so it is the platform itself that makes it, before the call's own transaction begins.
  prepare: async (ctx, { modelId, act }) => {
    if (act !== 'validate') return null;
    await requireOwner(ctx);
    const { document, institutionNo } = await requireOwnModel(ctx, modelId);
    const open = requireOpen(modelId, document, ctx.platform);
    const report = await ctx.platform.transaction(system, ({ tx }) => validateModel({ tx, now: ctx.now }, open));
    return institutionNo === null ? report : discreetReport(report);
  },
  run: async (ctx, { modelId, act, note = null }, report) => {
    await requireOwner(ctx);
    await holdModels(ctx.tx);
    const model = await requireOwnModel(ctx, modelId);
    const history = await listActs(ctx.tx, modelId);
    const moving = movingOf(model.state, act, { by: ctx.principal.clientId, author: model.author, history });
    if (moving.outcome === 'refused') throw new Failure('state.conflict', { detail: moving.why });
    // Whatever comes to evaluate is opened first, so that one whose golden vectors fail never does.
    requireOpen(modelId, model.document, ctx.platform);
    const before = act === 'promote' ? await findChampion(ctx.tx, model) : undefined;
    if (before !== undefined) {
      await setState(ctx.tx, before.modelId, 'retired', ctx.now);
      await addAct(ctx, { model: before, act: 'retire', note: `replaced by ${modelId}`, report: null });
    }
    await setState(ctx.tx, modelId, moving.to, ctx.now);
    await addAct(ctx, { model, act, note, report });
    if (model.institutionNo === null && [model.state, moving.to].some((state) => state === 'shadow' || state === 'champion'))
      await ctx.emit({ name: 'evaluation.models-changed', payload: { modelId, act } });
    return { modelState: moving.to, report, replaced: before?.modelId ?? null };
  },
});
