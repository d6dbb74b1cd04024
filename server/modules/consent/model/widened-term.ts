import type { Artefact } from './artefact.ts';
import { placeAllowed } from './place-allowed.ts';
import { itemsOutside } from './item-cover.ts';

/** The twelve terms by name. */
const termNames = [
  'parties',
  'purpose',
  'items',
  'dataPeriod',
  'validity',
  'frequency',
  'count',
  'mode',
  'retentionDays',
  'channel',
  'place',
  'filter',
] as const;
export type TermName = (typeof termNames)[number];

/** The first term in which `given` goes beyond `asked`, or undefined where it is as narrow or narrower in all twelve. */
export function widenedTerm(asked: Artefact, given: Artefact): TermName | undefined {
  return termNames.find((term) => !narrower[term](asked, given));
}

/** Whether the second is within the first, term by term. */
const narrower: Readonly<Record<TermName, (asked: Artefact, given: Artefact) => boolean>> = {
  parties: (a, g) =>
    a.parties.subjectId === g.parties.subjectId &&
    a.parties.institutionNo === g.parties.institutionNo &&
    a.parties.node === g.parties.node,
  purpose: (a, g) =>
    a.purpose.name === g.purpose.name &&
    a.purpose.version === g.purpose.version &&
    within(a.purpose.caseKinds, g.purpose.caseKinds) &&
    (g.purpose.oneCase || !a.purpose.oneCase) &&
    (g.purpose.banded || !a.purpose.banded),
  items: (a, g) => itemsOutside(a.items, g.items) === undefined,
  dataPeriod: (a, g) => g.dataPeriod.from >= a.dataPeriod.from && g.dataPeriod.to <= a.dataPeriod.to,
  validity: (a, g) =>
    g.validity.from.getTime() >= a.validity.from.getTime() && g.validity.to.getTime() <= a.validity.to.getTime(),
  frequency: (a, g) => g.frequency.maxUsesPerDay <= a.frequency.maxUsesPerDay,
  count: (a, g) => g.count.maxUses <= a.count.maxUses,
  mode: (a, g) => within(a.mode, g.mode),
  retentionDays: (a, g) => g.retentionDays <= a.retentionDays,
  channel: (a, g) => within(a.channel, g.channel),
  place: (a, g) => (g.place.length === 0 ? a.place.length === 0 : g.place.every((place) => placeAllowed(a.place, place))),
  // A filter takes away, so what was asked with one is not given without it.
  filter: (a, g) =>
    a.filter
      .filter(({ item }) => g.items.some((one) => one.item === item))
      .every((old) => g.filter.some((one) => one.item === old.item && one.filter === old.filter)),
};

const within = <T>(all: readonly T[], some: readonly T[]): boolean => some.every((one) => all.includes(one));
