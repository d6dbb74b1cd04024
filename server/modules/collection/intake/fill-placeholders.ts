import type { placeholders } from './refusal-rule.ts';

export type Placeholder = (typeof placeholders)[number];

/** A sentence with its placeholders filled in, in one pass, so that a delivered `{limit}` stays what it is. */
export function fillPlaceholders(sentence: string, fills: Readonly<Partial<Record<Placeholder, string>>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (braces, name: Placeholder) => fills[name] ?? braces);
}
