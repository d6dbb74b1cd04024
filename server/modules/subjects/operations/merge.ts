import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { effectiveOnInput, reasonInput } from '../model/succession-input.ts';
import { subjectIdInput } from '../model/subject-output.ts';
import { redirectCodes } from '../store/aliases.ts';
import { insertSuccession, markMerged } from '../store/successions.ts';
import { requireSuccession } from '../require-succession.ts';

export const merge = defineOperation({
  name: 'subjects.merge',
  kind: 'command',
  title: { zh: '合并主体', en: 'Merge subjects' },
  description: {
    zh: '登记一个主体并入另一个主体。kind 为 same 表示两个代码本是同一主体，此后以原代码交付的记录归入存续主体；为 merger 表示吸收合并，双方记录各自保留。任何记录都不会删除。',
    en: 'Records that one subject became part of another. `same`: both codes are one subject, and records delivered under the old code are filed under the surviving one from now on; `merger`: one took over the other, and records stay where they are. Nothing is deleted.',
  },
  roles: ['operator'],
  input: Type.Object(
    {
      fromSubjectId: subjectIdInput,
      toSubjectId: subjectIdInput,
      kind: Type.Enum(['same', 'merger']),
      effectiveOn: effectiveOnInput,
      reason: reasonInput,
    },
    { additionalProperties: false },
  ),
  example: {
    fromSubjectId: '913301061000000097',
    toSubjectId: '913301061000000084',
    kind: 'merger',
    effectiveOn: '2025-06-30',
    reason: '吸收合并公告',
  },
  output: Type.Object({ fromSubjectId: Type.String(), toSubjectId: Type.String(), kind: Type.String() }),
  run: async (ctx, { fromSubjectId, toSubjectId, kind, effectiveOn, reason }) => {
    await requireSuccession(ctx.tx, fromSubjectId, [toSubjectId], effectiveOn);
    const recordedBy = ctx.principal.clientId;
    await insertSuccession(ctx.tx, { fromSubjectId, toSubjectId, kind, effectiveOn, reason, recordedBy }, ctx.now);
    await markMerged(ctx.tx, fromSubjectId, toSubjectId, ctx.now);
    if (kind === 'same') await redirectCodes(ctx.tx, fromSubjectId, toSubjectId, recordedBy, ctx.now);
    return { fromSubjectId, toSubjectId, kind };
  },
});
