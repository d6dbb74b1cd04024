import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { readCalendar } from '../calendar-store.ts';
import { findMatter, readEvents } from '../matter-store.ts';
import { foldObjection, type ObjectionEvent } from '../model/objection.ts';
import { matterFields, matterView, orNull, Timeline, timelineOf, uuid } from '../views.ts';

export const getObjection = defineOperation({
  name: 'rights.get-objection',
  kind: 'query',
  title: { zh: '查看异议', en: 'Get an objection' },
  description: {
    zh: '返回一件异议的内容、期限和全部办理过程。',
    en: 'What an objection says, its due days, and every step taken.',
  },
  roles: ['operator', 'provider', 'subject'],
  mandate: ['object'],
  input: Type.Object({ objectionId: uuid }, { additionalProperties: false }),
  example: { objectionId: '00000000-0000-4000-8000-000000000001' },
  output: Type.Object({
    objectionId: Type.String(),
    phase: Type.String(),
    ...matterFields,
    field: orNull(Type.String()),
    text: Type.String(),
    evidenceDigest: orNull(Type.String()),
    outcome: orNull(Type.String()),
    hardStopOn: orNull(Type.String()),
    timeline: Timeline,
  }),
  run: async (ctx, { objectionId }) => {
    const matter = await findMatter(ctx.tx, 'objection', objectionId);
    if (!matter) throw new Failure('resource.not-found');
    const [events, calendar] = await Promise.all([readEvents<ObjectionEvent>(ctx.tx, matter), readCalendar(ctx.tx)]);
    const raised = events[0]?.event;
    if (raised?.kind !== 'raised') throw new Error(`objection ${objectionId} does not begin with its raising`);
    const state = foldObjection(events.map(({ event }) => event));
    const { field, text, evidenceDigest, hardStopOn } = raised;
    return {
      objectionId,
      phase: matter.phase,
      ...matterView(matter, ctx.now, calendar),
      field,
      text,
      evidenceDigest,
      outcome: state.outcome,
      hardStopOn,
      timeline: timelineOf(events),
    };
  },
});
