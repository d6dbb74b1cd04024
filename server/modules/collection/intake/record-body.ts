import type { Value } from './normalise/normaliser.ts';
import type { RowPlan } from './row-plan.ts';

/** The record as JSON text in the definition's order; a field without a value is absent. */
export function recordBody(plan: RowPlan, values: readonly (Value | null)[]): string {
  const { members } = plan;
  let body = '';
  for (let position = 0; position < values.length; position++) {
    const value = values[position]!;
    if (value === null) continue;
    const member = members[position]!;
    const separator = body === '' ? '{' : ',';
    if (typeof value !== 'string') body += separator + member.name + String(value);
    else body += separator + member.name + (member.plain || !escaped.test(value) ? `"${value}"` : JSON.stringify(value));
  }
  return body === '' ? '{}' : `${body}}`;
}

/** What JSON writes otherwise than it is and what may be in a cleaned text: other controls and lone surrogates do not outlive the cleaning. */
const escaped = /["\\\n\t]/;
