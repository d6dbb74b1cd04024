import {
  encode,
  FALSE,
  gapOf,
  TRUE,
  UNKNOWN,
  type Gap,
  type Row,
  type Truth,
  type TruthOf,
  type Value,
} from '../../../../expression/index.ts';
import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { CompiledClause, CompiledProduct } from './compiled-product.ts';
import type { Demand } from './demand.ts';
import { countMissed } from './term-gaps.ts';

/** What a product says of an enterprise and its demand. */
export type Verdict = {
  readonly product: CompiledProduct;
  /** Of each clause, in the product's order. */
  readonly truths: readonly Truth[];
  /** Hard conditions that do not hold, the product's own terms among them, and those that nothing can be said of. */
  readonly failed: number;
  readonly unknown: number;
};

export type ProductFit = 'eligible' | 'one-away' | 'needs-data' | 'out';

/** What has been found of conditions on one row. */
export type Judged = Map<TruthOf, Truth>;

/**
 * Undefined where the product is not for this place or industry at all. Every clause is looked at, whatever the others say; one that stands in `judged`,
 * because another product has the same, is not computed again.
 */
export function judgeProduct(
  product: CompiledProduct,
  demand: Demand,
  row: Row,
  judged: Judged = new Map(),
): Verdict | undefined {
  if (product.broken || !isForEnterprise(product.document, demand)) return undefined;
  const { truths, failed, unknown } = judgeClauses(product.clauses, row, judged);
  return { product, truths, failed: failed + countMissed(product.document, demand), unknown };
}

/** What conditions say of a row: each of them, and how many hard ones do not hold or cannot be told. */
export function judgeClauses(
  clauses: readonly CompiledClause[],
  row: Row,
  judged: Judged,
): Pick<Verdict, 'truths' | 'failed' | 'unknown'> {
  let failed = 0;
  let unknown = 0;
  // `map` makes an array of exactly this length: of thousands of verdicts that are kept, room to grow would be most of the memory.
  const truths = clauses.map(({ clause, holds }) => {
    const truth = truthOf(holds, row, judged);
    if (clause.hard && truth === FALSE) failed++;
    if (clause.hard && truth === UNKNOWN) unknown++;
    return truth;
  });
  return { truths, failed, unknown };
}

function truthOf(holds: TruthOf, row: Row, judged: Judged): Truth {
  const known = judged.get(holds);
  if (known !== undefined) return known;
  const truth = holds(row);
  judged.set(holds, truth);
  return truth;
}

export function fitOf({ failed, unknown }: Pick<Verdict, 'failed' | 'unknown'>): ProductFit {
  if (failed === 0) return unknown === 0 ? 'eligible' : 'needs-data';
  return failed === 1 && unknown === 0 ? 'one-away' : 'out';
}

/** What is told of one condition: whether it holds, and what would change it. */
export type ToldClause = {
  readonly id: string;
  readonly text: Bilingual;
  readonly hard: boolean;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  readonly gap: Gap | undefined;
  /** One indicator that alone would make the whole condition hold, were it at `to`. */
  readonly change: { readonly indicator: string; readonly to: Value } | undefined;
};

const words = { [TRUE]: 'pass', [FALSE]: 'fail', [UNKNOWN]: 'unknown' } as const;

export function tellClauses(
  { product: { clauses }, truths }: { readonly product: Pick<CompiledProduct, 'clauses'>; readonly truths: readonly Truth[] },
  row: Row,
): readonly ToldClause[] {
  return clauses.map((compiled, at) => {
    const { id, text, hard } = compiled.clause;
    const truth = truths[at]!;
    const gap = truth === TRUE ? undefined : gapOf(compiled.expression, row);
    return { id, text, hard, verdict: words[truth], gap, change: changeOf(compiled, row, gap) };
  });
}

/** A gap speaks of the part that fails. Whether the whole holds then is tried, as another part may read the same indicator. */
function changeOf({ expression, holds }: CompiledClause, row: Row, gap: Gap | undefined): ToldClause['change'] {
  if (gap?.kind !== 'change') return undefined;
  const { code, type } = gap.indicator;
  const slot = expression.dictionary.indicators.findIndex((one) => one.code === code);
  return holds(row.with(slot, encode(type, gap.to))) === TRUE ? { indicator: code, to: gap.to } : undefined;
}

/** For whom something is: places and industries, none being all. */
type ForWhom = Pick<CompiledProduct['document'], 'divisions' | 'industries'>;
type Place = Pick<Demand, 'divisionCode' | 'industryCode' | 'industrySection'>;

/** Whether something is for enterprises of this place and industry at all. */
export const isForEnterprise = ({ divisions, industries }: ForWhom, place: Place): boolean =>
  isForPlace(divisions, place) && isForIndustry(industries, place);

const isForPlace = (divisions: readonly string[], { divisionCode }: Place): boolean =>
  divisions.length === 0 || (divisionCode !== null && divisions.some((one) => divisionCovers(one, divisionCode)));

const isForIndustry = (industries: readonly string[], { industryCode, industrySection }: Place): boolean =>
  industries.length === 0 || industries.some((one) => one === industrySection || (industryCode ?? '').startsWith(one));
