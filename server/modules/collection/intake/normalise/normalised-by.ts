import { isRefusal, type Normaliser, type Value } from './normaliser.ts';

/** Everything a normaliser says about one text, for tests: the value or the refusing rule, and what it noted. */
export type NormalisedBy = {
  readonly is: Value | null;
  readonly rule?: string;
  readonly by: readonly string[];
  readonly currency?: string;
};

export function normalisedBy(normaliser: Normaliser, raw: string): NormalisedBy {
  const by: string[] = [];
  const currencies: string[] = [];
  const value = normaliser(raw, {
    counted: (rule) => by.push(rule),
    warned: (rule) => by.push(`warning ${rule}`),
    currency: (code) => currencies.push(code),
  });
  const currency = currencies.length === 0 ? {} : { currency: currencies.join(' ') };
  return isRefusal(value) ? { is: null, rule: value.rule, by, ...currency } : { is: value, by, ...currency };
}
