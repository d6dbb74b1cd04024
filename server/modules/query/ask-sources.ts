import type { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { askClaim, type ClaimAnswer, type Source, type SourceClaim } from '../sources/index.ts';
import type { AnsweredItem } from './answer-items.ts';
import { claimView } from './claim-view.ts';
import type { Claim, Verdict } from './model/claim.ts';

/** The answers of an item's verifying sources to one claim. */
export type SourceAnswers = readonly ClaimAnswer[];

/**
 * Asks the sources of each claim's item that let the institution use its field, all at once. `open` says which claims are asked; the others
 * get no answer.
 */
export function askSources(
  ctx: Context,
  basis: Basis,
  claims: readonly Claim[],
  open: readonly boolean[],
  {
    items,
    sources,
    deadline,
  }: { readonly items: readonly AnsweredItem[]; readonly sources: readonly Source[]; readonly deadline: number },
): Promise<readonly SourceAnswers[]> {
  return Promise.all(
    claims.map(async (claim, index) => {
      const answered = items.find(({ item }) => item.name === claim.item);
      if (open[index] !== true || answered === undefined) return [];
      const own = sources.filter(
        ({ itemNo, providerNo }) => itemNo === answered.item.no && answered.opens(providerNo, claim.field),
      );
      return Promise.all(own.map((source) => askClaim(ctx, basis, source, claimView(claim) as SourceClaim, deadline)));
    }),
  );
}

/** What sources together say: the verdict on which all agree that have one; where they disagree, nothing is known. */
export function verdictOfSources(answers: SourceAnswers): Verdict {
  const said = new Set(answers.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'unknown'));
  return said.size === 1 ? [...said][0]! : 'unknown';
}
