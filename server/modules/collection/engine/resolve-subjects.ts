import type { Tx } from '../../../kernel/pure/context.ts';
import { findAliases, type AliasKind } from '../../subjects/index.ts';

/** How a row names its subject, after reading. */
export type Identified = { readonly identifierKind: AliasKind; readonly identifier: string };

/** Whether finding the subjects of these rows takes the database. Unified codes stand for themselves unless files were `joined`. */
export function needsAliases(joined: boolean, rows: readonly Identified[]): boolean {
  return joined ? rows.length > 0 : rows.some((row) => row.identifierKind !== 'unified-code');
}

/** For rows that need no aliases. */
export const namedByItself = (row: Identified): string => row.identifier;

/**
 * Finds the subject of each row. A unified code stands for itself unless the file it names was joined to another; the older codes
 * stand for whom the aliases say, and for nobody where they say nothing.
 */
export async function resolveSubjects(tx: Tx, rows: readonly Identified[]): Promise<(row: Identified) => string | undefined> {
  const codesOf = (kind: AliasKind) => [
    ...new Set(rows.filter((row) => row.identifierKind === kind).map((row) => row.identifier)),
  ];
  const aliases = {
    'unified-code': await findAliases(tx, 'unified-code', codesOf('unified-code')),
    'organisation-code': await findAliases(tx, 'organisation-code', codesOf('organisation-code')),
    'registration-number': await findAliases(tx, 'registration-number', codesOf('registration-number')),
  };
  return (row) =>
    aliases[row.identifierKind].get(row.identifier) ?? (row.identifierKind === 'unified-code' ? row.identifier : undefined);
}
