import { openLedger } from '../ledger/open-ledger.ts';
import { AggregateRefusedError } from './aggregate-refused-error.ts';
import type { Rational } from './discrete-noise.ts';

/** Whose data, to whom: releases to one recipient about one dataset add up. */
export type PrivacyAccount = { readonly dataset: string; readonly recipient: string };

/** What the approvers allow an account in all: (ε, δ)-differential privacy. */
export type PrivacyBudget = { readonly epsilon: number; readonly delta: number };

export type PrivacySpent = { readonly epsilonSpent: number; readonly epsilonLeft: number };

/** What was released already, in a file of whoever holds the data. */
export type PrivacyLedger = {
  /**
   * Takes ρ of zero-concentrated differential privacy, on the disk, before anything is released. The first release that would go beyond the budget
   * throws `AggregateRefusedError('over-budget')` and takes nothing.
   */
  readonly spend: (account: PrivacyAccount, rho: Rational, budget: PrivacyBudget, what: string) => PrivacySpent;
  readonly spent: (account: PrivacyAccount, budget: PrivacyBudget) => PrivacySpent;
  readonly close: () => void;
};

/** ρ is kept in whole millionths of a millionth, rounded up. */
const PARTS = 10n ** 12n;
type Entry = PrivacyAccount & { readonly rho: string; readonly what: string; readonly at: string };

/** Opens the ledger and keeps it to this process. */
export function openPrivacyLedger(path: string, clock: () => Date = () => new Date()): PrivacyLedger {
  const totals = new Map<string, bigint>();
  const nameOf = ({ dataset, recipient }: PrivacyAccount) => JSON.stringify([dataset, recipient]);
  const total = (account: PrivacyAccount) => totals.get(nameOf(account)) ?? 0n;
  const add = (entry: Entry) => void totals.set(nameOf(entry), total(entry) + BigInt(entry.rho));
  const ledger = openLedger<Entry>(path, add);
  const spent = (account: PrivacyAccount, budget: PrivacyBudget): PrivacySpent => {
    const epsilonSpent = epsilonOf(total(account), budget.delta);
    return { epsilonSpent, epsilonLeft: Math.max(0, budget.epsilon - epsilonSpent) };
  };
  return {
    spent,
    spend: (account, [over, under], budget, what) => {
      if (over <= 0n || under <= 0n) throw new RangeError('a share of the budget above zero');
      const rho = (over * PARTS + under - 1n) / under;
      // Written so that what is no number refuses as well.
      if (!(epsilonOf(total(account) + rho, budget.delta) <= budget.epsilon)) throw new AggregateRefusedError('over-budget');
      const entry: Entry = { ...account, rho: String(rho), what, at: clock().toISOString() };
      ledger.append(entry);
      add(entry);
      return spent(account, budget);
    },
    close: ledger.close,
  };
}

/** ε of ρ for a δ (Bun and Steinke 2016, proposition 1.3). */
function epsilonOf(rhoParts: bigint, delta: number): number {
  if (!(delta > 0 && delta < 1)) throw new RangeError('δ between 0 and 1');
  const rho = Number(rhoParts) / Number(PARTS);
  return rho + 2 * Math.sqrt(rho * Math.log(1 / delta));
}
