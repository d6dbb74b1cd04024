import type { Bilingual } from './bilingual.ts';
import type { Span } from './syntax/syntax.ts';

/** The rules an expression can break. */
export type FaultRule =
  | 'text.length'
  | 'text.character'
  | 'text.number'
  | 'text.unclosed'
  | 'syntax.expected'
  | 'syntax.unfinished'
  | 'syntax.rest'
  | 'limit.nodes'
  | 'limit.depth'
  | 'name.unknown'
  | 'function.unknown'
  | 'function.arguments'
  | 'type.mismatch'
  | 'type.order'
  | 'type.alone'
  | 'type.code'
  | 'type.date'
  | 'number.range'
  | 'number.extent'
  | 'stored.invalid';

/** Where an expression is wrong, which rule it breaks, what is wrong and how it is mended. Lines and columns begin at 1. */
export type Fault = {
  readonly rule: FaultRule;
  readonly at: Span;
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
  readonly mend: Bilingual;
};

/** A fault before its line is known. */
export type Finding = Pick<Fault, 'rule' | 'at' | 'message' | 'mend'>;

export function placed(finding: Finding, source: string): Fault {
  const before = source.slice(0, finding.at.start).split('\n');
  return { ...finding, line: before.length, column: before.at(-1)!.length + 1 };
}
