import { Type } from 'typebox';
import { digestOf } from '../../../kernel/digest.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import {
  answerItems,
  askedItems,
  exampleUse,
  disclose,
  knowItems,
  Receipt,
  requireInstitution,
  useFor,
  useInputs,
} from '../../query/index.ts';
import { bankEvaluationBy } from '../bank-evaluation.ts';
import { BankView } from '../bank-view.ts';
import { modelToAskBy } from '../model-to-ask-by.ts';
import { modelIdInput } from '../model-views.ts';

export const ask = defineOperation({
  name: 'evaluation.ask',
  kind: 'command',
  secret: true,
  title: { zh: '授权查询信用评价', en: 'Ask for an evaluation' },
  description: {
    zh: '凭企业授权，为一项融资事项查询企业的信用评价：得分、等级、覆盖度、命中的否决与封顶、主要原因。评价只用所列且已授权的信息项现算，其余以及所属期不足的按“未获授权”处理、不影响得分，因此与企业自己看到的评价可能不同。不含原始数值。填 modelId 的，按本机构已批准的自有模型计算；不填的，按平台正式模型。每次查询计一次授权次数，计入披露日志，并出具回执。',
    en: 'The evaluation of an enterprise for a financing case, under its authorisation: score, grade, coverage, vetoes and caps that hold, main reasons. It is computed on the spot from the items named as far as they are authorised; all others, and those whose period falls short of what an indicator looks back on, count as not authorised and cost nothing, so it may differ from what the enterprise sees. No figures of the enterprise are in it. With modelId it is computed by that approved model of the institution’s own, else by the platform’s. Each is one use, stands in the disclosure log and leaves a receipt.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      ...useInputs,
      items: askedItems,
      modelId: Type.Optional(modelIdInput),
    },
    { additionalProperties: false },
  ),
  example: {
    ...exampleUse,
    items: [{ item: 'registration' }, { item: 'tax-credit-ratings' }, { item: 'penalties' }],
  },
  output: Type.Object({ evaluation: BankView, receipt: Receipt }),
  prepare: (ctx, { items }) =>
    knowItems(
      ctx,
      items.map(({ item }) => item),
      requireInstitution(ctx),
    ),
  run: async (ctx, input, knowledge) => {
    const asked = input.items.map(({ item, fields = null }) => ({ item, fields }));
    const { basis, items, catalogueVersion } = await useFor(ctx, input, { items: asked, mode: 'query' }, async (given) => ({
      basis: given,
      ...(await answerItems(ctx, given, asked, { knownAt: null, figures: 'whole', knowledge })),
    }));
    const model = await modelToAskBy(ctx, basis.subjectId, input.modelId);
    const evaluation = bankEvaluationBy(model, ctx, basis, items);
    const receipt = await disclose(ctx, basis, {
      operation: 'evaluation.ask',
      caseNo: input.caseNo,
      request: input,
      items,
      catalogueVersion,
      answerDigest: digestOf(evaluation),
    });
    return { evaluation, receipt };
  },
});
