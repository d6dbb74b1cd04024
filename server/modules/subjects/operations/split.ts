import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { effectiveOnInput, reasonInput } from '../model/succession-input.ts';
import { subjectIdInput } from '../model/subject-output.ts';
import { insertSuccession } from '../store/successions.ts';
import { requireSuccession } from '../require-succession.ts';

/** More than any division of an enterprise has made. */
const MAX_PARTS = 20;

export const split = defineOperation({
  name: 'subjects.split',
  kind: 'command',
  title: { zh: '登记主体分立', en: 'Split a subject' },
  description: {
    zh: '登记一个主体分立出一个或多个主体。各自的记录保留在原处，沿革双向可查；原主体是否注销以登记信息为准。',
    en: 'Records that one or more subjects came out of another. Records stay where they are and the event can be followed both ways; whether the old subject ends is for its registration to say.',
  },
  roles: ['operator'],
  input: Type.Object(
    {
      fromSubjectId: subjectIdInput,
      toSubjectIds: Type.Array(subjectIdInput, { minItems: 1, maxItems: MAX_PARTS, uniqueItems: true }),
      effectiveOn: effectiveOnInput,
      reason: reasonInput,
    },
    { additionalProperties: false },
  ),
  example: {
    fromSubjectId: '913301061000000084',
    toSubjectIds: ['913301061000000097'],
    effectiveOn: '2025-06-30',
    reason: '派生分立公告',
  },
  output: Type.Object({ fromSubjectId: Type.String(), toSubjectIds: Type.Array(Type.String()) }),
  run: async (ctx, { fromSubjectId, toSubjectIds, effectiveOn, reason }) => {
    await requireSuccession(ctx.tx, fromSubjectId, toSubjectIds, effectiveOn);
    for (const toSubjectId of toSubjectIds) {
      await insertSuccession(
        ctx.tx,
        { fromSubjectId, toSubjectId, kind: 'split', effectiveOn, reason, recordedBy: ctx.principal.clientId },
        ctx.now,
      );
    }
    return { fromSubjectId, toSubjectIds };
  },
});
