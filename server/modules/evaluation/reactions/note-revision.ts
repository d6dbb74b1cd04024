import { defineReaction } from '../../../kernel/pure/background.ts';
import { evaluateNow } from '../keep-current.ts';

/** A record that was corrected, repaired or found unverifiable is out of the grade at once. */
export const noteRevision = defineReaction({
  name: 'evaluation.note-revision',
  on: 'rights.record-revised',
  transaction: 'own',
  run: (ctx, payload) => evaluateNow(ctx, [String(payload['subjectId'])]),
});
