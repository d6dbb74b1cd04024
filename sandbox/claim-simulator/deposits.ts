import { corporateAccountOf } from './corporate-account.ts';

type Body = Readonly<Record<string, unknown>>;
type Entry = { readonly amountFen: number; readonly remark: string };

const MAX_ENTRIES = 10_000;

/** The bank: pays to an account if it is the enterprise's. Its holder reads the statement. */
export function openDeposits() {
  const entries = new Map<string, Entry[]>();
  let count = 0;
  return {
    services: {
      '/deposits': ({ code, account, amountFen, remark }: Body) => {
        const own = corporateAccountOf(String(code));
        if (account !== own || count >= MAX_ENTRIES) return { outcome: 'refused' };
        count++;
        const before = entries.get(own) ?? [];
        entries.set(own, [...before, { amountFen: Number(amountFen), remark: String(remark) }]);
        return { outcome: 'sent' };
      },
    },
    own: {
      '/sandbox/statement': ({ account }: Body) => ({ entries: entries.get(String(account)) ?? [] }),
    },
  };
}
