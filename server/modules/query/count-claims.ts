import { digestOf } from '../../kernel/digest.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import type { Claim } from './model/claim.ts';
import { insertAskedClaims, listAskedClaims, type AskedClaim } from './store.ts';

/** Different thresholds that may be asked of one figure under one authorisation: enough to decide, too few to close in on it. */
export const CLAIMS_OF_A_FIGURE = 5;

type Asker = Pick<AskedClaim, 'subjectId' | 'authorisationId' | 'institutionNo'>;

/**
 * Counts claims against the budget of their figures; one that was asked before costs nothing. Two calls at once are in one order, because
 * each has taken a use of the authorisation before.
 *
 * @throws Failure `quota.claims` when a figure has no more.
 */
export async function countClaims(ctx: Context, claims: readonly Claim[], asker: Asker): Promise<void> {
  const asked = claims.map((claim) => ({ ...asker, item: claim.item, figure: figureOf(claim), claimDigest: digestOf(claim) }));
  const before = await listAskedClaims(ctx.tx, asker.subjectId, asker.authorisationId);
  const known = new Map<string, Set<string>>();
  for (const { item, figure, claimDigest } of [...before, ...asked]) {
    const name = `${item} ${figure}`;
    known.set(name, (known.get(name) ?? new Set()).add(claimDigest));
  }
  for (const digests of known.values()) if (digests.size > CLAIMS_OF_A_FIGURE) throw new Failure('quota.claims');
  await insertAskedClaims(ctx.tx, asked, ctx.now);
}

/** Claims of one figure differ in their thresholds and in how far back they look: either could be used to close in on it. */
const figureOf = ({ field, measure }: Claim) => `${measure} ${field ?? ''}`.trim();
