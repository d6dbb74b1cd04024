import type { Tx } from '../../../kernel/pure/context.ts';
import { findAliases, hasUnifiedAliases, type AliasKind } from '../../subjects/index.ts';

/** How a row names its subject, after reading. */
export type Identified = { readonly identifierKind: AliasKind; readonly identifier: string };

/**
 * Finds the subject of each row. A unified code stands for itself unless the file it names was joined to another; the older codes
 * stand for whom the aliases say, and for nobody where they say nothing.
 */
export async function resolveSubjects(tx: Tx, rows: readonly Identified[]): Promise<(row: Identified) => string | undefined> {
  const joined = await hasUnifiedAliases(tx);
  const old = joined ? rows : rows.filter((row) => row.identifierKind !== 'unified-code');
  if (old.length === 0) return (row) => row.identifier;
  const codesOf = (kind: AliasKind) => [
    ...new Set(old.filter((row) => row.identifierKind === kind).map((row) => row.identifier)),
  ];
  const aliases = {
    'unified-code': await findAliases(tx, 'unified-code', codesOf('unified-code')),
    'organisation-code': await findAliases(tx, 'organisation-code', codesOf('organisation-code')),
    'registration-number': await findAliases(tx, 'registration-number', codesOf('registration-number')),
  };
  return (row) =>
    aliases[row.identifierKind].get(row.identifier) ?? (row.identifierKind === 'unified-code' ? row.identifier : undefined);
}
