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
import { featuresOf, type Features } from './model/feature-set.ts';
import { judge } from './model/judge.ts';

/** The same as `bankEvaluationBy` the model that counts where the subject is; undefined where none does. */
export async function bankEvaluation(
  ctx: Context,
  basis: Basis,
  items: readonly AnsweredItem[],
): Promise<Static<typeof BankView> | undefined> {
  const champion = await championFor(ctx, basis.subjectId);
  return champion === undefined ? undefined : bankEvaluationBy(champion, ctx, basis, items);
}

/**
 * The evaluation of the subject of a use by a model, computed from what the use lets out and nothing else.
 * @param items answered with whole figures.
 */
export function bankEvaluationBy(
  model: Pick<ActiveModel, 'modelId' | 'open'>,
  { now }: Pick<Context, 'now'>,
  basis: Basis,
  items: readonly AnsweredItem[],
): Static<typeof BankView> {
  const features = indicatorsUnder(basis, items, chinaDay(now));
  return bankView(model, basis.subjectId, features, judge(model.open, featureSet, features), now);
}

/** The indicators of the subject of a use on a day in China, from what the use lets out and nothing else. @param items answered with whole figures. */
export function indicatorsUnder(basis: Basis, items: readonly AnsweredItem[], day: string): Features {
  const { records, gapOf } = disclosedRecords(featureSet.slots.items, items.map(letOutUnder(basis)), day);
  return featuresOf(featureSet, records, gapOf, day);
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
