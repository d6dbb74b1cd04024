import { digestOf } from '../../kernel/digest.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { takeUse, type ConsideredUse } from '../consent/index.ts';
import { indicatorsUnder } from '../evaluation/index.ts';
import { answerItems, disclose, inReviewCase, type knowItems } from '../query/index.ts';
import type { CompiledProduct } from './model/compiled-product.ts';
import { isForEnterprise, judgeClauses } from './model/match-product.ts';
import { rowOfFigures } from './read-row.ts';
import type { Place } from './store/demands.ts';
import { saveScreened, type ScreenVerdict } from './store/screened.ts';

export type Screening = {
  readonly product: CompiledProduct;
  readonly items: readonly string[];
  readonly knowledge: Awaited<ReturnType<typeof knowItems>>;
};

export type Candidate = {
  readonly subjectId: string;
  readonly subjectName: string;
  readonly place: Place;
  readonly authorisationId: string;
  readonly retentionDays: number;
};

const DAY_MS = 86_400_000;

/** What a screening asks of an authorisation. */
export const screeningUse = (subjectId: string, institutionNo: number, items: readonly string[]) =>
  ({
    institutionNo,
    subjectId,
    purpose: 'pre-screening',
    caseKind: 'customer-review',
    items: items.map((item) => ({ item, fields: null })),
    mode: 'verify',
    channel: 'api',
  }) as const satisfies Omit<ConsideredUse, 'place'>;

/**
 * Whether a product suits an enterprise that authorised its institution to see so: one use, taken and on record in the transaction that answers, judged
 * by what the use lets out and nothing else. No figure leaves. @throws consent.*, policy.* where the use does not stand
 */
export async function screenOne(
  ctx: Context,
  { product, items, knowledge }: Screening,
  candidate: Candidate,
): Promise<ScreenVerdict> {
  const { subjectId, subjectName, place, authorisationId, retentionDays } = candidate;
  const { productId, institutionNo, version } = product;
  return inReviewCase(ctx, { subjectId, institutionNo }, async (caseNo) => {
    const use = { ...screeningUse(subjectId, institutionNo, items), authorisationId, caseNo };
    const { basis, answered } = await takeUse(ctx, use, async (given) => ({
      basis: given,
      answered: await answerItems(ctx, given, use.items, { knownAt: null, figures: 'whole', knowledge }),
    }));
    const { row } = rowOfFigures(indicatorsUnder(basis, answered.items, chinaDay(ctx.now)).values);
    const { failed, unknown } = judgeClauses(product.clauses, row, new Map());
    const verdict = verdictOf(isForEnterprise(product.document, place) ? failed : 1, unknown);
    const { disclosureId } = await disclose(ctx, basis, {
      operation: 'marketplace.screen',
      caseNo,
      request: { productId, version },
      items: answered.items,
      catalogueVersion: answered.catalogueVersion,
      answerDigest: digestOf({ subjectId, productId, version, verdict }),
    });
    const forgetAt = new Date(ctx.now.getTime() + retentionDays * DAY_MS);
    const found = { subjectId, subjectName, institutionNo, productId, productVersion: version, verdict, authorisationId };
    await saveScreened(ctx.tx, { ...found, disclosureId, screenedAt: ctx.now, forgetAt });
    return verdict;
  });
}

function verdictOf(failed: number, unknown: number): ScreenVerdict {
  if (failed > 0) return 'does-not-suit';
  return unknown > 0 ? 'cannot-be-told' : 'suits';
}
