import { CardError, type CardFault } from '../card/card-faults.ts';
import { FORMAT, type Card, type Characteristic } from '../card/card.ts';
import type { Opening } from '../card/open-card.ts';
import { sealCard } from '../card/seal-card.ts';
import { readBesides, type Besides } from './pmml-besides.ts';
import { readPredicate, type Fields, type Predicate } from './pmml-predicate.ts';
import { specialField } from './write-pmml.ts';
import { readXml, type Element } from './xml.ts';

export type PmmlOptions = {
  /** Points of other makers may have decimals: all are multiplied by this, and have to be whole then. */
  readonly multiply?: number;
};

/**
 * A scorecard of PMML 4.x as a card: each characteristic over one field (and its special codes), predicates by comparison, set, missing, `and`
 * and `or`. The card scores as the scorecard would; where the scorecard has no answer for a missing or unseen value, it gets the baseline. What
 * is written by `writePmml` comes back with the same name. Refused are complex partial scores, several fields in one characteristic, and points
 * that are not whole.
 */
export function readPmml(text: string, { multiply = 1 }: PmmlOptions = {}): Opening {
  const root = readXml(text);
  const scorecard = root?.name === 'PMML' ? root.elements.find(({ name }) => name === 'Scorecard') : undefined;
  const characteristics = scorecard?.elements.find(({ name }) => name === 'Characteristics');
  if (!root || !scorecard || !characteristics) return refused({ at: '', zh: '不是 PMML 评分卡', en: 'is not a PMML scorecard' });
  const besides = readBesides(root);
  const kinds = kindsOf(root);
  const read = children(characteristics, 'Characteristic').map((one, at) =>
    readCharacteristic(one, at, { multiply, kinds, besides }),
  );
  const faults = read.flatMap((one) => ('at' in one ? [one] : []));
  if (faults.length > 0) return refused(...faults);
  const name = scorecard.attributes.get('modelName') ?? '';
  const draft: Omit<Card, 'golden'> = {
    format: FORMAT,
    title: besides?.title ?? { zh: name, en: name },
    origin: besides?.origin ?? 'expert',
    features: besides?.features ?? '',
    specials: besides?.specials ?? [],
    base: multiplied(scorecard.attributes.get('initialScore') ?? '0', multiply),
    characteristics: read.filter((one): one is Characteristic => !('at' in one)),
    ...(besides?.scaling ? { scaling: besides.scaling } : {}),
    ...(besides?.pd ? { pd: besides.pd } : {}),
  };
  try {
    return { outcome: 'valid', sealed: sealCard(draft) };
  } catch (error) {
    if (error instanceof CardError) return refused(...error.faults);
    throw error;
  }
}

const refused = (...faults: readonly CardFault[]): Opening => ({ outcome: 'refused', faults });

const children = (element: Element, name: string) => element.elements.filter((one) => one.name === name);

type Surroundings = {
  readonly multiply: number;
  readonly kinds: ReadonlyMap<string, 'number' | 'category'>;
  readonly besides: Besides | undefined;
};

function kindsOf(root: Element): ReadonlyMap<string, 'number' | 'category'> {
  const fields = children(root, 'DataDictionary').flatMap((one) => children(one, 'DataField'));
  return new Map(
    fields.map(({ attributes }) => [
      attributes.get('name') ?? '',
      attributes.get('dataType') === 'string' ? 'category' : 'number',
    ]),
  );
}

/** A decimal text times a whole number, without the noise of binary fractions. */
function multiplied(text: string, by: number): number {
  const value = Number(text) * by;
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 * Math.max(1, Math.abs(value)) ? whole + 0 : value;
}

type Rule = { readonly points: number; readonly predicate: Predicate };

function readCharacteristic(
  element: Element,
  place: number,
  { multiply, kinds, besides }: Surroundings,
): Characteristic | CardFault {
  const at = `characteristics[${place}]`;
  const attributes = children(element, 'Attribute');
  const rules = attributes.map((one) => readRule(one, multiply));
  const known = rules.filter((rule) => rule !== undefined);
  if (known.length !== attributes.length || known.length === 0) {
    return { at, zh: '含有评分卡不支持的条件或计分方式', en: 'has a predicate or a partial score that cards do not have' };
  }
  const specials = besides?.specials ?? [];
  const named = new Set(known.flatMap(({ predicate }) => predicate.comparisons.map(({ field }) => field)));
  const fields = [...named].filter((field) => !isSpecialOf(field, named, specials));
  const [code] = fields;
  if (code === undefined || fields.length > 1) return { at, zh: '一个特征应只用一个字段', en: 'has to be over one field' };
  const baseline = multiplied(element.attributes.get('baselineScore') ?? '0', multiply);
  const pointsFor = (value: number | string | null, special: string | null = null): number | undefined => {
    const of: Fields = (field) => (field === code ? value : special);
    return known.find(({ predicate }) => predicate.holds(of))?.points;
  };
  const common = {
    code,
    title: { zh: element.attributes.get('name') ?? code, en: element.attributes.get('name') ?? code },
    theme: element.attributes.get('reasonCode') ?? code,
    ...besides?.characteristics[place],
    missing: pointsFor(null) ?? baseline,
    special: Object.fromEntries(specials.map((name) => [name, pointsFor(null, name) ?? baseline])),
    expected: Math.round(baseline) + 0,
  };
  const made = kinds.get(code) === 'category' ? categories(known, code, pointsFor, baseline) : numbers(known, code, pointsFor);
  return made ? { ...common, ...made } : { at, zh: '部分取值没有对应的分值', en: 'has values without points' };
}

const isSpecialOf = (field: string, named: ReadonlySet<string>, specials: readonly string[]) =>
  specials.length > 0 && [...named].some((other) => specialField(other) === field);

function readRule(element: Element, multiply: number): Rule | undefined {
  const score = element.attributes.get('partialScore');
  const predicates = element.elements.filter(({ name }) => name !== 'Extension');
  const predicate = predicates.length === 1 ? readPredicate(predicates[0]!) : undefined;
  return score === undefined || !predicate ? undefined : { points: multiplied(score, multiply), predicate };
}

type PointsFor = (value: number | string | null) => number | undefined;

/** Cuts wherever a comparison may change; what holds up to a value and at it holds below the next number after it. */
function numbers(rules: readonly Rule[], code: string, pointsFor: PointsFor) {
  const comparisons = rules
    .flatMap(({ predicate }) => predicate.comparisons)
    .filter(({ field, values }) => field === code && values.length > 0);
  const found = comparisons.flatMap(({ operator, values }) => values.flatMap((text) => cutsAt(Number(text), operator)));
  if (!found.every(Number.isFinite)) return undefined;
  const cuts = [...new Set(found)].toSorted((a, b) => a - b);
  const points = [-Infinity, ...cuts].map((value) => pointsFor(value));
  return points.every((one) => one !== undefined) ? ({ kind: 'number', cuts, points } as const) : undefined;
}

function cutsAt(value: number, operator: string): number[] {
  if (operator === 'lessThan' || operator === 'greaterOrEqual') return [value];
  return operator === 'lessOrEqual' || operator === 'greaterThan' ? [nextUp(value)] : [value, nextUp(value)];
}

/** The least number above a finite one. */
function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

/** Categories that one attribute takes are one group; groups without any are not. */
function categories(rules: readonly Rule[], code: string, pointsFor: PointsFor, baseline: number) {
  const comparisons = rules.flatMap(({ predicate }) => predicate.comparisons).filter(({ field }) => field === code);
  const names = [...new Set(comparisons.flatMap(({ values }) => values))];
  const ruleOf = (name: string) => rules.findIndex(({ predicate }) => predicate.holds((field) => (field === code ? name : null)));
  const groups = rules.map((_, at) => names.filter((name) => ruleOf(name) === at));
  const filled = groups.filter((group) => group.length > 0);
  const unseen = pointsFor(`\u{10FFFF}${names.join('')}`) ?? baseline;
  return { kind: 'category', groups: filled, points: filled.map(([first]) => pointsFor(first!)!), unseen } as const;
}
