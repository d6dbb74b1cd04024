import { addMonths, monthOf } from '../../kernel/pure/china-month.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { giveUnasked, reserveUnasked } from '../consent/index.ts';

/** What the enterprise authorises along with what it asks for; what is left out is what is needed, for two years back and thirty days on. */
export type Authorise = {
  readonly items?: readonly string[] | undefined;
  readonly dataFrom?: string | undefined;
  readonly dataTo?: string | undefined;
  readonly validTo?: string | undefined;
};

type Review = { readonly institutionNo: number; readonly needed: readonly string[]; readonly authorise: Authorise };

const HISTORY_MONTHS = 24;
const VALID_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Gives an institution the authorisation for its review, in the name of the enterprise that asks it for something; answers its number, and null where
 * no item is needed. Each review has one of its own, as an authorisation holds for one case.
 */
export async function giveForReview(ctx: Context, review: Review): Promise<string | null> {
  const wanted = wantedFor(ctx, review);
  return wanted === null ? null : giveUnasked(ctx, wanted);
}

/** The same beforehand, for an application that may go there: without effect until it is released. */
export async function reserveForReview(ctx: Context, review: Review): Promise<string | null> {
  const wanted = wantedFor(ctx, review);
  return wanted === null ? null : reserveUnasked(ctx, wanted);
}

function wantedFor({ now }: Context, { institutionNo, needed, authorise }: Review) {
  const items = authorise.items ?? needed;
  if (items.length === 0) return null;
  const month = monthOf(now);
  return {
    institutionNo,
    purpose: 'loan-review' as const,
    items: items.map((item) => ({ item })),
    dataFrom: authorise.dataFrom ?? addMonths(month, -HISTORY_MONTHS),
    dataTo: authorise.dataTo ?? month,
    validTo: authorise.validTo ?? new Date(now.getTime() + VALID_DAYS * DAY_MS).toISOString(),
  };
}
