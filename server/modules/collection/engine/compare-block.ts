import type { KnownVersion, StagedFact } from '../../records/index.ts';
import { stageRefusal, type StagedRefusal } from './staged-refusal.ts';

export type Comparison = {
  /** What has to be written. */
  readonly facts: readonly StagedFact[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly conflicts: number;
  /** Withdrawals of records that this provider never delivered. */
  readonly unknown: readonly StagedFact[];
};

/** Tells new, changed, unchanged and withdrawn records apart by the newest versions that are stored. */
export function compareBlock(facts: readonly StagedFact[], known: readonly KnownVersion[], providerNo: number): Comparison {
  const own = new Map<string, KnownVersion>();
  const others = new Map<string, KnownVersion[]>();
  for (const version of known) {
    const id = idOf(version);
    if (version.providerNo === providerNo) own.set(id, version);
    else if (version.status === 'a') others.set(id, [...(others.get(id) ?? []), version]);
  }
  const result = {
    facts: [] as StagedFact[],
    added: 0,
    changed: 0,
    unchanged: 0,
    withdrawn: 0,
    conflicts: 0,
    unknown: [] as StagedFact[],
  };
  for (const fact of facts) {
    const id = known.length === 0 ? '' : idOf(fact);
    const before = known.length === 0 ? undefined : own.get(id);
    const standing = standingOf(fact, before);
    if (standing === 'unknown') result.unknown.push(fact);
    else result[standing]++;
    if (standing === 'unchanged' || standing === 'unknown') continue;
    result.facts.push(fact);
    if (fact.status === 'a' && others.size > 0 && others.get(id)?.some((other) => other.digest !== fact.digest))
      result.conflicts++;
  }
  return result;
}

function standingOf(
  fact: StagedFact,
  before: KnownVersion | undefined,
): 'added' | 'changed' | 'unchanged' | 'withdrawn' | 'unknown' {
  if (fact.status === 'w') {
    if (before === undefined) return 'unknown';
    return before.status === 'w' ? 'unchanged' : 'withdrawn';
  }
  // What was withdrawn and is asserted again is there anew.
  if (before === undefined || before.status === 'w') return 'added';
  return before.digest === fact.digest ? 'unchanged' : 'changed';
}

const idOf = (record: { readonly subjectId: string; readonly recordKey: string }) => `${record.subjectId}\n${record.recordKey}`;

/** Withdrawals that hit nothing become refusals, so that the clerk learns of the wrong key. */
export function refuseUnknown(unknown: readonly StagedFact[], cellsOf: ReadonlyMap<number, readonly string[]>): StagedRefusal[] {
  return unknown.map(({ rowNo, recordKey }) =>
    stageRefusal(rowNo, cellsOf.get(rowNo) ?? [], [
      { field: null, column: null, rule: 'record.unknown', value: recordKey.slice(0, 200) },
    ]),
  );
}
