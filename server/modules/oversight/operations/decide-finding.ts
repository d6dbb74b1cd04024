import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { lockFinding, saveDecision } from '../finding-store.ts';
import { FindingStates, idInput, textInput } from '../views.ts';

export const decideFinding = defineOperation({
  name: 'oversight.decide-finding',
  kind: 'command',
  title: { zh: '认定滥用线索', en: 'Decide a finding' },
  description: {
    zh: '审计管理员认定线索属实或予以排除，写明理由。机构说明之前、期限未到的，不得认定属实。说明人不得认定。',
    en: 'The audit administrator confirms or dismisses a finding and says why. It cannot be confirmed before the institution has explained it or its time has passed. Whoever explained does not decide.',
  },
  roles: ['auditor'],
  input: Type.Object(
    { findingId: idInput, decision: Type.Enum(['confirmed', 'dismissed']), note: textInput },
    { additionalProperties: false },
  ),
  example: { findingId: '00000000-0000-4000-8000-000000000001', decision: 'confirmed', note: '说明与记录不符（示例）' },
  output: Type.Object({ findingId: Type.String(), findingState: FindingStates }),
  run: async (ctx, { findingId, decision, note }) => {
    const found = await lockFinding(ctx.tx, findingId);
    if (found === undefined) throw new Failure('resource.not-found');
    if (found.decidedAt !== null) throw new Failure('state.conflict', { detail: decided });
    if (found.explainedBy === ctx.principal.clientId) throw new Failure('policy.four-eyes', { detail: explainer });
    if (decision === 'confirmed' && found.explanation === null && chinaDay(ctx.now) <= found.dueOn)
      throw new Failure('state.conflict', { detail: notHeard });
    await saveDecision(ctx.tx, findingId, decision, { text: note, by: ctx.principal.clientId, at: ctx.now });
    return { findingId, findingState: decision };
  },
});

const decided = { zh: '该线索已经认定', en: 'the finding has been decided' };
const explainer = { zh: '说明人不得认定', en: 'whoever explained it may not decide it' };
const notHeard = { zh: '机构尚未说明，期限未到', en: 'the institution has not explained it and still has time' };
