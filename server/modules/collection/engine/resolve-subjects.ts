import type { Tx } from '../../../kernel/pure/context.ts';
import { findAliases, hasUnifiedAliases, type AliasKind } from '../../subjects/index.ts';

/** A code as a row names its subject, after reading. */
export type SubjectCode = { readonly kind: AliasKind; readonly code: string };

/**
 * Finds the subject of each code. A unified code stands for itself unless the file it names was joined to another; the older codes
 * stand for whom the aliases say, and for nobody where they say nothing.
 */
export async function resolveSubjects(tx: Tx, codes: readonly SubjectCode[]): Promise<(code: SubjectCode) => string | undefined> {
  const wanted = { 'unified-code': new Set<string>(), 'organisation-code': new Set<string>(), 'registration-number': new Set<string>() };
  const joined = await hasUnifiedAliases(tx);
  for (const { kind, code } of codes) if (kind !== 'unified-code' || joined) wanted[kind].add(code);
  const unified = await findAliases(tx, 'unified-code', [...wanted['unified-code']]);
  const organisation = await findAliases(tx, 'organisation-code', [...wanted['organisation-code']]);
  const registration = await findAliases(tx, 'registration-number', [...wanted['registration-number']]);
  return ({ kind, code }) => {
    if (kind === 'unified-code') return unified.get(code) ?? code;
    return (kind === 'organisation-code' ? organisation : registration).get(code);
  };
}
