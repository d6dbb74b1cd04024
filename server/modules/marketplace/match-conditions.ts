import type { Static } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { defineKept } from '../../kernel/pure/kept.ts';
import { clauseDictionary } from './indicator-items.ts';
import { clauseView, type ClauseVerdict } from './match-view.ts';
import { compileClauses, type ClauseBook } from './model/compiled-product.ts';
import { fitOf, isForEnterprise, judgeClauses, tellClauses, type Judged, type ProductFit } from './model/match-product.ts';
import type { ProductDocument } from './model/product-document.ts';
import { readRow } from './read-row.ts';
import { findPlace } from './store/demands.ts';

/** Anything that is for enterprises that meet conditions. */
export type Conditional = Pick<ProductDocument, 'divisions' | 'industries' | 'clauses'>;
type Fit<T> = { readonly one: T; readonly fit: ProductFit; readonly clauses: readonly Static<typeof ClauseVerdict>[] };

/** Conditions that are remembered at most. */
const MOST_CONDITIONS = 10_000;
const kept = defineKept<ClauseBook>(() => new Map());

/**
 * What of things offered is for an enterprise, each condition with its verdict, by the rules of products: the same place and industry, all hard
 * conditions, one of them short, or something unknown. What is for another place or industry, or cannot be read any more, is left out.
 * @throws Failure `resource.not-found` where the enterprise is not on file.
 */
export async function matchConditions<T extends Conditional>(
  ctx: Context,
  subjectId: string,
  offered: readonly T[],
): Promise<{ readonly asOf: string; readonly fits: readonly Fit<T>[] }> {
  const [place, known] = await Promise.all([findPlace(ctx.tx, subjectId), readRow(ctx.tx, subjectId, ctx.now)]);
  if (place === undefined) throw new Failure('resource.not-found');
  const book = ctx.platform.kept(kept);
  if (book.size > MOST_CONDITIONS) book.clear();
  const judged: Judged = new Map();
  const fits = offered.flatMap((one): readonly Fit<T>[] => {
    const { clauses, broken } = compileClauses(one.clauses, clauseDictionary, book);
    if (broken || !isForEnterprise(one, place)) return [];
    const verdict = judgeClauses(clauses, known.row, judged);
    const told = tellClauses({ product: { clauses }, truths: verdict.truths }, known.row);
    return [{ one, fit: fitOf(verdict), clauses: told.map((clause) => clauseView(clause, known)) }];
  });
  return { asOf: known.asOf, fits };
}
