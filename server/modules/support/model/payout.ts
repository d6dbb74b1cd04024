/** By what a pool pays: its share of a loss in millionths, at most `capFen` for one loan, and what it has. */
type Limits = { readonly sharePpm: number; readonly capFen: number; readonly balanceFen: number };

const MILLION = 1_000_000n;

/** What a pool pays for a loss, in fen, rounded down; undefined where it has not so much. */
export function payoutFor(lossFen: number, { sharePpm, capFen, balanceFen }: Limits): number | undefined {
  const share = Number((BigInt(lossFen) * BigInt(sharePpm)) / MILLION);
  const payout = Math.min(share, capFen);
  return payout > 0 && payout <= balanceFen ? payout : undefined;
}
