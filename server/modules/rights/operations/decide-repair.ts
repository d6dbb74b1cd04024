import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { advance } from '../advance.ts';
import { repairs } from '../foldings.ts';
import { decideRepair as decide } from '../model/repair.ts';
import { revise } from '../revise.ts';
import { reasonInput, uuid } from '../views.ts';

export const decideRepair = defineOperation({
  name: 'rights.decide-repair',
  kind: 'command',
  title: { zh: '决定信用修复', en: 'Decide a repair' },
  description: {
    zh: '作出认定的单位对已受理的申请决定准予或者不予修复。准予的，该记录立即停止公示、共享和使用。',
    en: 'The provider that decided grants or refuses an accepted application. Once granted, the record is no longer published, shared or used, at once.',
  },
  roles: ['provider'],
  input: Type.Object(
    { repairId: uuid, decision: Type.Enum(['granted', 'refused']), reason: reasonInput },
    { additionalProperties: false },
  ),
  example: {
    repairId: '00000000-0000-4000-8000-000000000001',
    decision: 'granted',
    reason: '义务已履行完毕，准予修复',
  },
  output: Type.Object({ repairId: Type.String(), phase: Type.String() }),
  run: async (ctx, { repairId, decision, reason }) => {
    const kind = decision === 'granted' ? 'grant' : 'refuse';
    const { phase } = await advance(ctx, repairs, repairId, async (state, matter) => {
      const decided = decide(state, { kind, reason });
      const granted = kind === 'grant' && 'events' in decided;
      if (granted) await revise(ctx, { ...matter, reason: 'repaired', oldDigest: null, newDigest: null });
      return decided;
    });
    return { repairId, phase };
  },
});
