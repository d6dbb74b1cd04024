import type { Context } from '../../kernel/pure/context.ts';
import type { CompiledProduct } from './model/compiled-product.ts';
import { matchDemand } from './model/match-demand.ts';
import { readRow } from './read-row.ts';
import type { DemandRow } from './store/demands.ts';
import { figuresByInstitution } from './store/service-figures.ts';

export type Broadcast = {
  readonly demand: DemandRow;
  readonly offers: readonly CompiledProduct[];
  readonly most: number;
  /** In China, by which equals take turns. */
  readonly day: string;
};

/** The products for which the enterprise is eligible now, in the order of the match, of each institution the first. */
export async function chooseBroadcast(
  ctx: Context,
  { demand, offers, most, day }: Broadcast,
): Promise<readonly CompiledProduct[]> {
  const [known, figures] = await Promise.all([readRow(ctx.tx, demand.subjectId, ctx.now), figuresByInstitution(ctx.tx)]);
  const { eligible } = matchDemand(offers, demand, known.row, figures, day);
  const byInstitution = new Map<number, CompiledProduct>();
  for (const { verdict } of eligible)
    if (!byInstitution.has(verdict.product.institutionNo)) byInstitution.set(verdict.product.institutionNo, verdict.product);
  return [...byInstitution.values()].slice(0, most);
}
