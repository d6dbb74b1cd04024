import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger, type Ledger } from '../ledger/open-ledger.ts';
import { VerificationRefusedError } from './verification-refused-error.ts';

/** Different thresholds a bank may try on one indicator of one enterprise in a quarter. With more of them it would find the value itself. */
const MAX_THRESHOLDS = 3;

export type ThresholdAccount = { readonly bank: string; readonly enterprise: string; readonly indicator: string };

/** Which thresholds were tried this quarter, in a folder of the platform's own. */
export type ThresholdBudget = {
  /**
   * Counts a threshold, on the disk, before it is answered; the same published one again costs nothing, a secret one always counts since nobody
   * but the bank can tell whether it is the same. Throws `budget-exhausted`.
   */
  readonly spend: (account: ThresholdAccount, threshold: number | 'secret') => void;
  readonly close: () => void;
};

type Spent = ThresholdAccount & { readonly threshold: number | 'secret'; readonly at: string };
type Quarter = { readonly name: string; readonly ledger: Ledger<Spent>; readonly tried: Map<string, (number | 'secret')[]> };

/** One file a quarter, by Beijing time; kept to this process until it is closed. */
export function openThresholdBudget(folder: string, clock: () => Date = () => new Date()): ThresholdBudget {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let current: Quarter | undefined;
  const quarterNow = (): Quarter => {
    const name = quarterOf(clock());
    if (current?.name === name) return current;
    current?.ledger.close();
    const tried = new Map<string, (number | 'secret')[]>();
    const ledger = openLedger<Spent>(join(folder, name), (spent) => void triedIn(tried, spent).push(spent.threshold));
    current = { name, ledger, tried };
    return current;
  };
  return {
    spend: (account, threshold) => {
      const { ledger, tried } = quarterNow();
      const before = triedIn(tried, account);
      if (threshold !== 'secret' && before.includes(threshold)) return;
      if (before.length >= MAX_THRESHOLDS) throw new VerificationRefusedError('budget-exhausted');
      const { bank, enterprise, indicator } = account;
      ledger.append({ bank, enterprise, indicator, threshold, at: clock().toISOString() });
      before.push(threshold);
    },
    close: () => current?.ledger.close(),
  };
}

function triedIn(tried: Map<string, (number | 'secret')[]>, { bank, enterprise, indicator }: ThresholdAccount) {
  const name = JSON.stringify([bank, enterprise, indicator]);
  const list = tried.get(name) ?? [];
  tried.set(name, list);
  return list;
}

/** For instance `2026-Q4`. Beijing keeps one time all year, eight hours ahead. */
function quarterOf(at: Date): string {
  const there = new Date(at.getTime() + 8 * 3_600_000);
  return `${there.getUTCFullYear()}-Q${Math.floor(there.getUTCMonth() / 3) + 1}`;
}
