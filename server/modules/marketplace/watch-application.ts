import type { Context } from '../../kernel/pure/context.ts';
import { append } from './append.ts';
import { currentOffers } from './catalogue-of-offers.ts';
import { mayHappen, stageOf, type ApplicationEvent } from './model/application.ts';
import type { ClockDays, WorkingDays } from './model/clock-rules.ts';
import { matchDemand } from './model/match-demand.ts';
import { readRow } from './read-row.ts';
import { rerouteToReserve } from './reroute-to-reserve.ts';
import { holdApplication, listAskedProducts, type HeldApplication } from './store/applications.ts';
import { findDemand, isOpen } from './store/demands.ts';
import { figuresByInstitution } from './store/service-figures.ts';
import { workingDays } from './working-days.ts';

/**
 * Looks at one application as the day has come to be: reminds on the last day, notes what is late, ends an offer that nobody answered, proposes another
 * product where the institution stays silent, or goes to the one that the enterprise named for that. Done again it does nothing more. Answers how many events it made.
 */
export async function watchApplication(ctx: Context, applicationId: string, clocks: ClockDays): Promise<number> {
  const [first, days] = await Promise.all([holdApplication(ctx.tx, applicationId), workingDays(ctx)]);
  let held = first;
  let made = 0;
  for (;;) {
    const event = held === undefined ? undefined : await nextEvent(ctx, held, clocks, days);
    if (held === undefined || event === undefined) return made;
    held = await append(ctx, held, event);
    made++;
  }
}

async function nextEvent(
  ctx: Context,
  held: HeldApplication,
  clocks: ClockDays,
  days: WorkingDays,
): Promise<ApplicationEvent | undefined> {
  const { state, dueOn, reminded, overdue, proposed } = held.application;
  const stage = stageOf[state];
  if (stage === undefined || dueOn === null || dueOn > days.today) return undefined;
  if (dueOn === days.today) return reminded ? undefined : { kind: 'reminded', stage };
  if (stage === 'answer') return { kind: 'expired' };
  if (!overdue) return { kind: 'overdue', stage };
  if (proposed !== undefined || !mayHappen(held.application, 'reroute-proposed') || days.since(dueOn) < clocks.reroute)
    return undefined;
  const to = await rerouteToReserve(ctx, held, clocks, days);
  return to === undefined
    ? { kind: 'reroute-proposed', productId: await nextProduct(ctx, held, days.today) }
    : { kind: 'rerouted', to };
}

/** The best product of another institution for which the enterprise is eligible and has not asked; null where there is none. */
async function nextProduct(ctx: Context, { row }: HeldApplication, today: string): Promise<string | null> {
  const { subjectId, demandId, institutionNo } = row;
  const [demand, known, offers, figures, asked] = await Promise.all([
    findDemand(ctx.tx, subjectId, demandId),
    readRow(ctx.tx, subjectId, ctx.now),
    currentOffers(ctx),
    figuresByInstitution(ctx.tx),
    listAskedProducts(ctx.tx, subjectId, demandId),
  ]);
  if (demand === undefined || !isOpen(demand, today)) return null;
  const others = offers.filter((one) => one.institutionNo !== institutionNo && !asked.has(one.productId));
  return matchDemand(others, demand, known.row, figures, today).eligible[0]?.verdict.product.productId ?? null;
}
