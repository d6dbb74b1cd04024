import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { readCalendar } from '../calendar-store.ts';
import { findMatter, readEvents } from '../matter-store.ts';
import type { RepairEvent } from '../model/repair.ts';
import { matterFields, matterView, Timeline, timelineOf, uuid } from '../views.ts';

export const getRepair = defineOperation({
  name: 'rights.get-repair',
  kind: 'query',
  title: { zh: '查看信用修复', en: 'Get a repair' },
  description: {
    zh: '返回一件信用修复申请的承诺、期限和全部办理过程。',
    en: 'The commitment given with an application for credit repair, its due days, and every step taken.',
  },
  roles: ['operator', 'provider', 'subject'],
  mandate: ['object'],
  input: Type.Object({ repairId: uuid }, { additionalProperties: false }),
  example: { repairId: '00000000-0000-4000-8000-000000000001' },
  output: Type.Object({
    repairId: Type.String(),
    phase: Type.String(),
    ...matterFields,
    commitment: Type.String(),
    proofDigest: Type.String(),
    timeline: Timeline,
  }),
  run: async (ctx, { repairId }) => {
    const matter = await findMatter(ctx.tx, 'repair', repairId);
    if (!matter) throw new Failure('resource.not-found');
    const [events, calendar] = await Promise.all([readEvents<RepairEvent>(ctx.tx, matter), readCalendar(ctx.tx)]);
    const applied = events[0]?.event;
    if (applied?.kind !== 'applied') throw new Error(`repair ${repairId} does not begin with its application`);
    const { commitment, proofDigest } = applied;
    const view = matterView(matter, ctx.now, calendar);
    return { repairId, phase: matter.phase, ...view, commitment, proofDigest, timeline: timelineOf(events) };
  },
});
