import { randomUUID } from 'node:crypto';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { changeMarks, type Folding } from './advance.ts';
import { appendEvents, hasOpenMatter, insertMatter, lockSubject, type Matter } from './matter-store.ts';

type Target = Pick<Matter, 'subjectId' | 'itemNo' | 'recordKey' | 'providerNo'>;

/** Opens a matter about one provider's record, marks the record, and answers the matter. One of a kind can be open for a record. */
export async function openMatter<E extends object, S>(
  ctx: Context,
  folding: Folding<E, S>,
  target: Target,
  events: readonly E[],
  holidaysKnown: boolean,
): Promise<Matter> {
  const { kind } = folding;
  await lockSubject(ctx.tx, target.subjectId);
  if (await hasOpenMatter(ctx.tx, { ...target, kind })) throw new Failure('state.conflict', { detail: openAlready });
  const { watchOn, marks, phase, dueOn, escalated } = folding.summarise(folding.fold(events));
  const opened = { ...target, kind, matterId: randomUUID(), openedAt: ctx.now, closedAt: null };
  const matter: Matter = { ...opened, phase, dueOn, escalated, holidaysKnown };
  await insertMatter(ctx.tx, matter, watchOn);
  await appendEvents(ctx.tx, matter, 0, events, ctx);
  await changeMarks(ctx, matter, [], marks);
  return matter;
}

const openAlready = {
  zh: '该记录已有同类事项正在办理，办结后方可再次提出',
  en: 'the record has an open matter of this kind; another can follow when it is closed',
};
