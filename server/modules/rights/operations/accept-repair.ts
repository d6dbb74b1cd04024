import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { advance } from '../advance.ts';
import { dueDays } from '../due-days.ts';
import { repairs } from '../foldings.ts';
import { clocks } from '../model/clocks.ts';
import { decideRepair } from '../model/repair.ts';
import { orNull, reasonInput, uuid } from '../views.ts';

export const acceptRepair = defineOperation({
  name: 'rights.accept-repair',
  kind: 'command',
  title: { zh: '受理信用修复', en: 'Accept an application for repair' },
  description: {
    zh: '作出认定的单位决定是否受理信用修复申请，3个工作日内作出；受理后10个工作日内决定是否修复。',
    en: 'The provider that decided accepts an application for repair or does not, within 3 working days; from acceptance it has 10 to decide.',
  },
  roles: ['provider'],
  input: Type.Object({ repairId: uuid, accepted: Type.Boolean(), reason: reasonInput }, { additionalProperties: false }),
  example: { repairId: '00000000-0000-4000-8000-000000000001', accepted: true, reason: '材料齐全，符合受理条件' },
  output: Type.Object({ repairId: Type.String(), phase: Type.String(), dueOn: orNull(Type.String()) }),
  run: async (ctx, { repairId, accepted, reason }) => {
    const decideBy = (await dueDays(ctx)).after(clocks.repair.decide);
    const { phase, dueOn } = await advance(ctx, repairs, repairId, (state) =>
      decideRepair(state, accepted ? { kind: 'accept', reason, decideBy } : { kind: 'not-accept', reason }),
    );
    return { repairId, phase, dueOn };
  },
});
