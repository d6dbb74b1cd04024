import type { Mandate } from '../../../kernel/pure/mandate.ts';
import type { Artefact } from './artefact.ts';
import type { Command } from './decide.ts';

/** What an act goes beyond: items that the mandate does not name, or more days than it allows. */
export type MandateFault =
  | { readonly code: 'mandate.items'; readonly items: readonly string[] }
  | { readonly code: 'mandate.days'; readonly days: number; readonly maxDays: number };

const DAY_MS = 86_400_000;

/**
 * Why a delegate may not do this to an authorisation of these terms; undefined where he may. The items must be his whatever he does, so that nobody
 * ends what another was charged with. How long it lasts, from its beginning to its end, counts where data begin or go on to flow; a
 * part of a day is a day.
 */
export function mandateFault(mandate: Mandate, kind: Command['kind'], terms: Artefact): MandateFault | undefined {
  const { items: mine, maxDays } = mandate;
  const items = terms.items.map(({ item }) => item).filter((item) => mine !== 'all' && !mine.includes(item));
  if (items.length > 0) return { code: 'mandate.items', items };
  const days = Math.ceil((terms.validity.to.getTime() - terms.validity.from.getTime()) / DAY_MS);
  return lasting.includes(kind) && days > maxDays ? { code: 'mandate.days', days, maxDays } : undefined;
}

const lasting: readonly Command['kind'][] = ['grant', 'reserve', 'amend', 'resume'];
