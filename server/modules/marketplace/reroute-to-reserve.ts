import type { Context } from '../../kernel/pure/context.ts';
import { releaseReserved } from '../consent/index.ts';
import { findOffers } from './catalogue-of-offers.ts';
import type { ClockDays, WorkingDays } from './model/clock-rules.ts';
import type { CompiledProduct } from './model/compiled-product.ts';
import { matchDemand } from './model/match-demand.ts';
import { readRow } from './read-row.ts';
import { listAskedProducts, type HeldApplication } from './store/applications.ts';
import { holdDemand, isOpen, type DemandRow } from './store/demands.ts';
import { listReserves, moveReserves, type Reserve } from './store/reserves.ts';
import { figuresByInstitution } from './store/service-figures.ts';
import { submitApplications } from './submit-applications.ts';

/**
 * Sends a held application that waits too long to the first of its reserves that is still on offer, suits, and may read what it was authorised. Answers
 * the new application, and undefined where there is none to go to. Whoever holds the application does so once: it ends in the same transaction.
 */
export async function rerouteToReserve(
  ctx: Context,
  { row }: HeldApplication,
  clocks: ClockDays,
  days: WorkingDays,
): Promise<string | undefined> {
  const { subjectId, applicationId, demandId, subjectName } = row;
  const reserves = await listReserves(ctx.tx, row);
  if (reserves.length === 0) return undefined;
  const demand = await holdDemand(ctx.tx, subjectId, demandId);
  if (demand === undefined || !isOpen(demand, days.today)) return undefined;
  const suited = await suitedOf(ctx, demand, reserves, days.today);
  for (const { rank, productId, authorisationId } of reserves) {
    const product = suited.get(productId);
    if (product === undefined) continue;
    // What the enterprise has taken back meanwhile says that it does not want to go there.
    if (authorisationId !== null && !(await releaseReserved(ctx, authorisationId))) continue;
    const [made] = await submitApplications(ctx, {
      demand,
      subjectName,
      products: [product],
      authorise: undefined,
      authorisationId,
      reroutedFrom: applicationId,
      clocks,
      days,
    });
    if (made === undefined) throw new Error('one product makes one application');
    await moveReserves(ctx.tx, row, rank, made.applicationId);
    return made.applicationId;
  }
  return undefined;
}

/** Those on offer now for which the enterprise is eligible and has not asked yet. */
async function suitedOf(
  ctx: Context,
  demand: DemandRow,
  reserves: readonly Reserve[],
  today: string,
): Promise<ReadonlyMap<string, CompiledProduct>> {
  const { subjectId, demandId } = demand;
  const [known, offers, figures, asked] = await Promise.all([
    readRow(ctx.tx, subjectId, ctx.now),
    findOffers(
      ctx,
      reserves.map(({ productId }) => productId),
    ),
    figuresByInstitution(ctx.tx),
    listAskedProducts(ctx.tx, subjectId, demandId),
  ]);
  const open = offers.filter(({ productId }) => !asked.has(productId));
  const { eligible } = matchDemand(open, demand, known.row, figures, today);
  return new Map(eligible.map(({ verdict: { product } }) => [product.productId, product]));
}
