import { contextOf, type Pipeline } from '../../kernel/perform.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import { currentOffers } from './catalogue-of-offers.ts';
import { matchedView } from './match-view.ts';
import { matchDemand } from './model/match-demand.ts';
import { readRow } from './read-row.ts';
import { findDemand } from './store/demands.ts';
import { figuresByInstitution } from './store/service-figures.ts';

const SHOWN = 20;

/** A match of one demand as the operation does it, with all that is read for it in hand; answers how many products were told. */
export async function matchForBench(pipeline: Pipeline, tx: Tx, subjectId: string, demandId: string): Promise<() => number> {
  const ctx = contextOf(pipeline, { principal: system, language: 'zh' }, tx, 'bench');
  const [demand, known, offers, figures] = [
    await findDemand(tx, subjectId, demandId),
    await readRow(tx, subjectId, ctx.now),
    await currentOffers(ctx),
    await figuresByInstitution(tx),
  ];
  if (demand === undefined) throw new Error('no such demand');
  const scene = { demand, known, names: new Map(), authorised: new Map() };
  return () => {
    const { eligible, oneAway, needsData } = matchDemand(offers, demand, known.row, figures, chinaDay(ctx.now));
    return [eligible, oneAway, needsData].flatMap((list) => list.slice(0, SHOWN)).map((one) => matchedView(one, scene)).length;
  };
}
