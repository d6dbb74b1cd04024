import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { advance } from '../advance.ts';
import { dueDays } from '../due-days.ts';
import { objections } from '../foldings.ts';
import { clocks } from '../model/clocks.ts';
import { decideObjection as decide, objectionOutcomes } from '../model/objection.ts';
import { newestDigest } from '../require-record.ts';
import { revise } from '../revise.ts';
import { orNull, reasonInput, uuid } from '../views.ts';

export const decideObjection = defineOperation({
  name: 'rights.decide-objection',
  kind: 'command',
  title: { zh: '办结异议', en: 'Decide an objection' },
  description: {
    zh: '运营方在数据提供单位答复后（或其超期后）作出处理决定并办结。认定为平台自身差错（own-error）的，不办结，须在2个工作日内更正后再办结。',
    en: 'The operator decides and closes an objection once the provider has answered or is late. An error of the platform itself (own-error) does not close it: it has to be mended within 2 working days and then decided.',
  },
  roles: ['operator'],
  input: Type.Object(
    { objectionId: uuid, decision: Type.Enum([...objectionOutcomes, 'own-error']), reason: reasonInput },
    { additionalProperties: false },
  ),
  example: {
    objectionId: '00000000-0000-4000-8000-000000000001',
    decision: 'record-upheld',
    reason: '数据提供单位的核查结论有据，予以采纳',
  },
  output: Type.Object({ objectionId: Type.String(), phase: Type.String(), dueOn: orNull(Type.String()) }),
  run: async (ctx, { objectionId, decision, reason }) => {
    const { phase, dueOn } = await advance(ctx, objections, objectionId, async (state, matter) => {
      if (decision === 'own-error') {
        const mendBy = (await dueDays(ctx)).after(clocks.objection.mend);
        return decide(state, { kind: 'find-own-error', reason, mendBy });
      }
      const newest = await newestDigest(ctx, matter);
      const decided = decide(state, { kind: 'decide', outcome: decision, reason, changed: newest !== state.recordDigest });
      if (decision !== 'record-upheld' && 'events' in decided) {
        const newDigest = decision === 'corrected' ? newest : null;
        await revise(ctx, { ...matter, reason: decision, oldDigest: state.recordDigest, newDigest });
      }
      return decided;
    });
    return { objectionId, phase, dueOn };
  },
});
