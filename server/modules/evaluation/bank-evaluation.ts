import type { Static } from 'typebox';
import type { Basis } from '../../kernel/pure/basis.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import type { AnsweredItem } from '../query/index.ts';
import { shownMonths } from '../records/index.ts';
import { bankView, type BankView } from './bank-view.ts';
import { championFor } from './counting-score.ts';
import { featureSet } from './features.ts';
import type { ActiveModel } from './model/active-models.ts';
import { disclosedRecords, type LetOut } from './model/disclosed-records.ts';
import { featuresOf } from './model/feature-set.ts';
import { judge } from './model/judge.ts';

/**
 * The evaluation of the subject of a use, computed from what the use lets out and nothing else; undefined where no model counts.
 * @param items answered with whole figures.
 */
export async function bankEvaluation(
  ctx: Context,
  basis: Basis,
  items: readonly AnsweredItem[],
): Promise<Static<typeof BankView> | undefined> {
  const champion = await championFor(ctx, basis.subjectId);
  return champion === undefined ? undefined : evaluateUnder(champion, basis, items, ctx.now);
}

/** The same by a model that is given. */
export function evaluateUnder(
  model: Pick<ActiveModel, 'modelId' | 'open'>,
  basis: Basis,
  items: readonly AnsweredItem[],
  now: Date,
): Static<typeof BankView> {
  const day = chinaDay(now);
  const { records, gapOf } = disclosedRecords(featureSet.slots.items, items.map(letOutUnder(basis)), day);
  const features = featuresOf(featureSet, records, gapOf, day);
  return bankView(model, basis.subjectId, features, judge(model.open, featureSet, features), now);
}

const letOutUnder =
  (basis: Basis) =>
  ({ item, fields, withheld, missing, records }: AnsweredItem): LetOut => ({
    itemNo: item.no,
    fields,
    withheld: withheld.map(({ field }) => field),
    missing,
    shown: shownMonths(item, basis),
    records,
  });
