import type { Tx } from '../../../kernel/pure/context.ts';
import type { SubjectIdentifier } from '../model/subject-identifier.ts';
import { findAliases, type AliasKind } from './aliases.ts';
import { listKnown } from './read-subject.ts';

/** The known subject each identifier leads to, in the order given; undefined for one that is refused or leads nowhere. */
export async function leadsTo(tx: Tx, identifiers: readonly SubjectIdentifier[]): Promise<readonly (string | undefined)[]> {
  const codes = identifiers.map(codeOf);
  const ofKind = (wanted: AliasKind): Promise<ReadonlyMap<string, string>> =>
    findAliases(
      tx,
      wanted,
      codes.flatMap((code, index) => (code !== undefined && identifiers[index]!.kind === wanted ? [code] : [])),
    );
  const unified = await ofKind('unified-code');
  const organisation = await ofKind('organisation-code');
  const registration = await ofKind('registration-number');
  const subjectIds = codes.map((code, index) => {
    if (code === undefined) return undefined;
    const { kind } = identifiers[index]!;
    if (kind === 'unified-code') return unified.get(code) ?? code;
    return (kind === 'organisation-code' ? organisation : registration).get(code);
  });
  const known = await listKnown(
    tx,
    subjectIds.filter((id) => id !== undefined),
  );
  return subjectIds.map((id) => (id !== undefined && known.has(id) ? id : undefined));
}

/** The code or number as it was read, or undefined where it was refused. */
export function codeOf({ reading }: SubjectIdentifier): string | undefined {
  if (reading.outcome === 'refused') return undefined;
  return 'code' in reading ? reading.code : reading.number;
}
