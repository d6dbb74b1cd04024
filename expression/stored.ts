import type { Dictionary } from './dictionary/dictionary.ts';
import type { ValueType } from './dictionary/indicator.ts';
import type { Expression } from './expression.ts';
import { placed } from './fault.ts';
import { readExpression, type Reading } from './read-expression.ts';
import { format } from './syntax/format.ts';
import { readAst } from './syntax/read-ast.ts';
import type { Ast } from './syntax/syntax.ts';

/** The version of the stored form. It changes when an old tree would mean something else or could not be read. */
export const SCHEMA_VERSION = 1;

/** How an expression is kept: the tree is what counts, the source is what its author wrote. */
export type Stored = { readonly schema: typeof SCHEMA_VERSION; readonly source: string; readonly ast: Ast };

export const storedOf = ({ source, ast }: Expression): Stored => ({ schema: SCHEMA_VERSION, source, ast });

/**
 * Opens what was stored, against today's dictionary. The tree decides; when the source no longer says the same, because a Chinese name changed
 * since or somebody tampered with it, the source is written anew from the tree.
 */
export function openStored(json: unknown, dictionary: Dictionary, wanted?: ValueType): Reading {
  const fields = typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  const ast = fields['schema'] === SCHEMA_VERSION ? readAst(fields['ast']) : undefined;
  if (ast === undefined) return invalid();
  const { source } = fields;
  if (typeof source === 'string') {
    const asWritten = readExpression(source, dictionary, wanted);
    if (asWritten.outcome === 'valid' && isSame(asWritten.expression.ast, ast)) return asWritten;
  }
  const written = format(ast);
  const reading = readExpression(written, dictionary, wanted);
  return reading.outcome === 'invalid' || isSame(reading.expression.ast, ast) ? reading : invalid();
}

const isSame = (one: Ast, other: Ast) => JSON.stringify(one) === JSON.stringify(other);

function invalid(): Reading {
  const fault = placed(
    {
      rule: 'stored.invalid',
      at: { start: 0, end: 0 },
      message: { zh: '保存的表达式无法读取，或版本不符', en: 'The stored expression cannot be read, or is of another version' },
      mend: { zh: '重新录入并保存。', en: 'Enter it again and store it.' },
    },
    '',
  );
  return { outcome: 'invalid', faults: [fault] };
}
