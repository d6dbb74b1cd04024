import type { Context } from '../../kernel/pure/context.ts';
import type { Revision } from './model/revision.ts';
import { addRevisions } from './revision-store.ts';

type Revised = Omit<Revision, 'cause' | 'madeAt'> & { readonly matterId: string };

/** Has whoever received a record told that it holds no longer. Takes effect with the transaction, as does what made it so. */
export async function revise(ctx: Context, revised: Revised): Promise<void> {
  const { matterId: cause, reason, ...record } = revised;
  await addRevisions(ctx.tx, { reason, cause, madeAt: ctx.now }, [record]);
  await ctx.emit({ name: 'rights.record-revised', payload: { subjectId: record.subjectId, cause } });
}
