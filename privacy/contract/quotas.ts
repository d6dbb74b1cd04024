import { openLedger } from '../ledger/open-ledger.ts';
import { ContractRefusedError } from './contract-refused-error.ts';

/** One thing done under a contract. */
type Use = { readonly contract: string; readonly quota: string; readonly amount: number; readonly token: string };

/** Which quota is asked for, how much of it, and how much there is in all. `token` names the use: taken again after a kill, it counts once. */
export type QuotaRequest = Use & { readonly limit: number };

/**
 * Takes from a quota, on the disk before it returns: a process killed at any moment has either taken it or not, and goes on with the same token at no
 * charge. Throws `ContractRefusedError` where not enough is left, and takes nothing.
 */
export function takeQuota(ledgerPath: string, { contract, quota, amount, token, limit }: QuotaRequest): void {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError('an amount is a whole number above zero');
  let used = 0;
  let known: number | undefined;
  const ledger = openLedger<Use>(ledgerPath, (use) => {
    if (use.contract !== contract || use.quota !== quota) return;
    used += use.amount;
    if (use.token === token) known = use.amount;
  });
  try {
    if (known !== undefined && known !== amount) throw new RangeError(`a use named ${token} took ${known}, not ${amount}`);
    if (known !== undefined) return;
    if (used + amount > limit) throw new ContractRefusedError('quota-used', `${quota}: ${used} + ${amount} > ${limit}`);
    ledger.append({ contract, quota, amount, token });
  } finally {
    ledger.close();
  }
}
