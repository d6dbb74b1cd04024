import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { judgeLabels } from '../judge-labels.ts';
import { countLabels, saveLabels } from '../label-store.ts';
import { MAX_LABELS } from '../model/study.ts';
import { holdStudyIn, requireOwner } from '../require-study.ts';
import { idInput, Text } from '../views.ts';

const MAX_AT_ONCE = 5_000;

export const addLabels = defineOperation({
  name: 'modelling.add-labels',
  kind: 'command',
  title: { zh: '提供样本标签', en: 'Bring labels' },
  description: {
    zh: '为研究提供样本：企业、授信或放款日期、是否不良（被拒的填 null）。逐行接收或说明拒收原因；同一企业同一日期再次提供的，以后一次为准。机构只能使用曾授权本机构且未撤回授权的企业。',
    en: 'Brings labels to a study: enterprise, day of the grant, whether it went bad (null for who was rejected). Each row is taken or refused with its reason; the same enterprise and day again replaces. An institution may use enterprises that authorised it and did not take that back.',
  },
  roles: ['operator', 'institution'],
  input: Type.Object(
    {
      studyId: idInput,
      labels: Type.Array(
        Type.Object(
          {
            code: Type.String({ minLength: 1, maxLength: 60 }),
            judgedOn: Type.String({ format: 'date', pattern: '^(19|20|21)' }),
            bad: Type.Union([Type.Boolean(), Type.Null()]),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: MAX_AT_ONCE },
      ),
    },
    { additionalProperties: false },
  ),
  example: {
    studyId: '01980000-0000-4000-8000-000000000000',
    labels: [{ code: '91350100M000100Y43', judgedOn: '2025-03-01', bad: false }],
  },
  output: Type.Object({
    accepted: Type.Integer(),
    refusals: Type.Array(
      Type.Object({ row: Type.Integer({ description: '从 1 起 · From 1' }), rule: Type.String(), message: Text }),
    ),
    labels: Type.Integer(),
  }),
  run: async (ctx, { studyId, labels }) => {
    await requireOwner(ctx);
    const study = await holdStudyIn(ctx, studyId, ['open', 'unfit']);
    const { accepted, refusals } = await judgeLabels(ctx, study.institutionNo, labels);
    await saveLabels(ctx.tx, study, accepted);
    const count = await countLabels(ctx.tx, studyId);
    // Nothing is half taken: beyond the limit none of these rows is.
    if (count > MAX_LABELS) throw new Failure('request.invalid', { issues: [tooMany] });
    return { accepted: accepted.length, refusals, labels: count };
  },
});

const tooMany = {
  field: 'labels',
  rule: 'limit',
  message: {
    zh: `一项研究最多 ${MAX_LABELS} 个样本，本次未接收；请抽样后提供`,
    en: `a study takes ${MAX_LABELS} labels, so none of these was taken; bring a sample`,
  },
};
