import type { Context } from '../../kernel/pure/context.ts';
import type { InstitutionState } from './model/institution-state.ts';
import { recordAct } from './record-act.ts';

type Sanction = {
  readonly kind: 'warned' | 'suspended' | 'withdrawn';
  readonly reason: string;
  readonly proposalId: string | undefined;
};

/** Does an act against an institution; where it carries out a proposed sanction, whoever proposed it is told. @throws as `recordAct` */
export async function recordSanction(
  ctx: Context,
  institutionNo: number,
  { kind, reason, proposalId }: Sanction,
): Promise<InstitutionState> {
  if (proposalId === undefined) return recordAct(ctx, institutionNo, { kind, reason });
  const after = await recordAct(ctx, institutionNo, { kind, reason, proposalId });
  const payload = { institutionNo, act: kind, proposalId, by: ctx.principal.clientId };
  await ctx.emit({ name: 'institutions.sanctioned', payload });
  return after;
}
