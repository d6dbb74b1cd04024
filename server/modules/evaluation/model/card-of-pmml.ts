import { CardError, readPmml, sealCard, type Card, type CardFault, type Opening } from '../../../../scoring/index.ts';
import { specialNames } from './special.ts';

/**
 * A scorecard in PMML as a card of this platform. Whoever made it elsewhere knew one kind of missing value only: the kinds that it does not
 * tell apart get the points that it gives a missing value. Codes of its characteristics are those of the indicators.
 */
export function cardOfPmml(text: string, multiply: number): Opening {
  const opening = readPmml(text, { multiply });
  if (opening.outcome === 'refused') return opening;
  const { golden: _golden, ...card } = opening.sealed.card;
  const lacking = specialNames.filter((name) => !card.specials.includes(name));
  if (lacking.length === 0) return opening;
  try {
    return { outcome: 'valid', sealed: sealCard(withSpecials(card, lacking)) };
  } catch (error) {
    if (error instanceof CardError) return refused(error.faults);
    throw error;
  }
}

const refused = (faults: readonly CardFault[]): Opening => ({ outcome: 'refused', faults });

const withSpecials = (card: Omit<Card, 'golden'>, names: readonly string[]): Omit<Card, 'golden'> => ({
  ...card,
  specials: [...card.specials, ...names],
  characteristics: card.characteristics.map((one) => ({
    ...one,
    special: { ...one.special, ...Object.fromEntries(names.map((name) => [name, one.missing])) },
  })),
});
