import { openLedger } from '../ledger/open-ledger.ts';
import { SealedRefusedError } from './sealed-refused-error.ts';

/** How many evaluations each bank has had of each table, in a file of the platform's own. */
export type QuotaBook = {
  /** Evaluations the bank still has. */
  readonly left: (account: QuotaAccount) => number;
  /** Takes them, on the disk, before they are made: a process killed between has taken too many, never too few. Throws `quota-exhausted`. */
  readonly take: (account: QuotaAccount, count: number) => void;
  readonly close: () => void;
};

export type QuotaAccount = {
  readonly bank: string;
  readonly product: string;
  readonly epoch: string;
  /** Evaluations the contract allows in the epoch. */
  readonly limit: number;
};

type Taken = Omit<QuotaAccount, 'limit'> & { readonly count: number; readonly at: string };

/** Opens the book and keeps it to this process. */
export function openQuotaBook(path: string, clock: () => Date = () => new Date()): QuotaBook {
  const used = new Map<string, number>();
  const nameOf = ({ bank, product, epoch }: Omit<QuotaAccount, 'limit'>) => JSON.stringify([bank, product, epoch]);
  const count = (taken: Taken) => void used.set(nameOf(taken), (used.get(nameOf(taken)) ?? 0) + taken.count);
  const ledger = openLedger<Taken>(path, count);
  const left = (account: QuotaAccount) => account.limit - (used.get(nameOf(account)) ?? 0);
  return {
    left: (account) => Math.max(0, left(account)),
    take: (account, wanted) => {
      if (!Number.isInteger(wanted) || wanted < 1) throw new RangeError('a whole number of evaluations');
      if (left(account) < wanted) throw new SealedRefusedError('quota-exhausted');
      const { bank, product, epoch } = account;
      const taken: Taken = { bank, product, epoch, count: wanted, at: clock().toISOString() };
      ledger.append(taken);
      count(taken);
    },
    close: ledger.close,
  };
}
