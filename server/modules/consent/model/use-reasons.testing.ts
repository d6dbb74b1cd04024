import * as fc from 'fast-check';
import { actStates, type ActState } from './authorisation-state.ts';
import type { Artefact } from './artefact.ts';
import { artefacts, usesNear } from './artefact.testing.ts';
import type { Use } from './use-fault.ts';

const states = fc.constantFrom<ActState>('active', 'active', 'active', 'active', 'active', ...actStates);

/** An authorisation, its state and a use near it. */
export const useCases = artefacts.chain((artefact) => fc.tuple(fc.constant(artefact), states, usesNear(artefact)));

/** Every reason against a use, written from the design's list of terms and without a line of the code under test. */
export function reasonsAgainst(a: Artefact, state: ActState, use: Use): ReadonlySet<string> {
  const t = use.at.valueOf();
  const granted = ['active', 'paused', 'revoked'].includes(state);
  const sameParties = String([a.parties.institutionNo, a.parties.subjectId]) === String([use.institutionNo, use.subjectId]);
  const reasons: [boolean, string][] = [
    [!granted || !sameParties, 'missing'],
    [state === 'revoked', 'revoked'],
    [state === 'paused', 'paused'],
    [t - a.validity.to.valueOf() > -1, 'expired'],
    [t - a.validity.from.valueOf() < 0, 'not-yet'],
    [a.count.maxUses - use.usedTotal < 1, 'exhausted'],
    [a.frequency.maxUsesPerDay - use.usedToday < 1, 'frequency'],
    [use.purpose !== a.purpose.name, 'purpose'],
    [use.caseKind !== undefined && !new Set<string>(a.purpose.caseKinds).has(use.caseKind), 'case'],
    [a.purpose.oneCase && !(use.firstCaseNo === null || use.firstCaseNo === use.caseNo), 'case'],
    [!new Set<string>(a.mode).has(use.mode), 'mode'],
    [!new Set<string>(a.channel).has(use.channel), 'channel'],
    [a.place.length > 0 && !a.place.some((p) => new RegExp(`^${p.replace(/(00){1,2}$/, '')}`).test(use.place)), 'place'],
    [(use.retentionDays ?? 0) > a.retentionDays, 'retention'],
    [use.period !== undefined && [a.dataPeriod.from, use.period.from].toSorted()[0] !== a.dataPeriod.from, 'period'],
    [use.period !== undefined && [a.dataPeriod.to, use.period.to].toSorted()[1] !== a.dataPeriod.to, 'period'],
  ];
  for (const { item, fields } of use.items) {
    const own = a.items.filter((one) => one.item === item);
    if (own.length === 0) reasons.push([true, 'items']);
    for (const { fields: allowed } of own) {
      if (allowed !== null && fields === null) reasons.push([true, 'fields']);
      for (const field of fields ?? []) reasons.push([allowed !== null && allowed.indexOf(field) < 0, 'fields']);
    }
    const onlyState = a.filter
      .filter((one) => one.item === item)
      .map((one) => one.filter)
      .includes('status-only');
    reasons.push([onlyState && String(fields ?? 'all') !== '', 'filter']);
  }
  return new Set(reasons.filter(([against]) => against).map(([, name]) => name));
}

/** All that a use can come to: served, or the code or term that keeps it out. */
export const useOutcomes = [
  'served',
  'missing',
  'revoked',
  'paused',
  'expired',
  'not-yet',
  'exhausted',
  'frequency',
  'purpose',
  'case',
  'items',
  'fields',
  'filter',
  'period',
  'mode',
  'channel',
  'place',
  'retention',
] as const;
