import { analyse, type RemarkKind } from '../analysis/analyse.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { ValueType } from '../dictionary/indicator.ts';
import { placed, type Fault, type FaultRule } from '../fault.ts';
import { readExpression } from '../read-expression.ts';
import type { Span } from '../syntax/syntax.ts';

/** An error keeps an expression from being used; a warning says that it hardly means what was meant. */
export type Diagnostic = Omit<Fault, 'rule'> & {
  readonly severity: 'error' | 'warning';
  readonly rule: FaultRule | RemarkKind;
  /** The other clause that a warning is about. */
  readonly with?: Span;
};

/** What an editor underlines, in the order of the text. Takes any text. */
export function diagnose(source: string, dictionary: Dictionary, wanted?: ValueType): readonly Diagnostic[] {
  const reading = readExpression(source, dictionary, wanted);
  if (reading.outcome === 'invalid') return reading.faults.map((fault) => ({ ...fault, severity: 'error' }));
  return analyse(reading.expression)
    .map(({ kind, at, message, mend, with: other }) => {
      // The rule is put in its place after: a remark is no fault.
      const { line, column } = placed({ rule: 'type.mismatch', at, message, mend }, source);
      return {
        severity: 'warning' as const,
        rule: kind,
        at,
        line,
        column,
        message,
        mend,
        ...(other === undefined ? {} : { with: other }),
      };
    })
    .toSorted((a, b) => a.at.start - b.at.start);
}
