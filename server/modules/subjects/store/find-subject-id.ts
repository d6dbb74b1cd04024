import type { Tx } from '../../../kernel/pure/context.ts';
import { readIdentifier } from '../model/subject-identifier.ts';
import { findAliases } from './aliases.ts';

/** The subject that a right unified code leads to by itself, known without asking; undefined for any other code. */
export function presumedSubjectId(raw: string): string | undefined {
  const { kind, reading } = readIdentifier(raw);
  return kind === 'unified-code' && 'code' in reading ? reading.code : undefined;
}

/** The subject a raw code leads to, or undefined when it is no code or leads nowhere. A right unified code always leads somewhere. */
export async function findSubjectId(tx: Tx, raw: string): Promise<string | undefined> {
  const { kind, reading } = readIdentifier(raw);
  if (kind === 'none' || reading.outcome === 'refused') return undefined;
  const code = 'code' in reading ? reading.code : reading.number;
  return (await findAliases(tx, kind, [code])).get(code) ?? (kind === 'unified-code' ? code : undefined);
}
