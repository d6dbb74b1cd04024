import type { Element } from './xml.ts';

/** What a record holds in the fields a predicate names; null is missing. */
export type Fields = (field: string) => number | string | null;

/** A predicate of PMML: true, or not (false and unknown alike, for an attribute counts only where its predicate is true). */
export type Predicate = {
  readonly holds: (fields: Fields) => boolean;
  /** All comparisons in it, so that a caller knows where its answer can change. */
  readonly comparisons: readonly Comparison[];
};

export type Comparison = { readonly field: string; readonly operator: string; readonly values: readonly string[] };

/** The predicate of an element, or undefined for one that cards do not have. */
export function readPredicate(element: Element): Predicate | undefined {
  switch (element.name) {
    case 'True':
      return { holds: () => true, comparisons: [] };
    case 'False':
      return { holds: () => false, comparisons: [] };
    case 'SimplePredicate':
      return simple(element);
    case 'SimpleSetPredicate':
      return inSet(element);
    case 'CompoundPredicate':
      return compound(element);
    default:
      return undefined;
  }
}

type Test = (value: number | string, other: string) => boolean;

const OPERATORS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['equal', (value, other) => (typeof value === 'number' ? value === Number(other) : value === other)],
  ['lessThan', (value, other) => Number(value) < Number(other)],
  ['lessOrEqual', (value, other) => Number(value) <= Number(other)],
  ['greaterThan', (value, other) => Number(value) > Number(other)],
  ['greaterOrEqual', (value, other) => Number(value) >= Number(other)],
]);

function simple(element: Element): Predicate | undefined {
  const [field, operator, value] = ['field', 'operator', 'value'].map((name) => element.attributes.get(name));
  if (field === undefined || operator === undefined) return undefined;
  if (operator === 'isMissing' || operator === 'isNotMissing') {
    return {
      holds: (fields) => (fields(field) === null) === (operator === 'isMissing'),
      comparisons: [{ field, operator, values: [] }],
    };
  }
  const test = OPERATORS.get(operator);
  if (!test || value === undefined) return undefined;
  return {
    holds: (fields) => {
      const found = fields(field);
      return found !== null && test(found, value);
    },
    comparisons: [{ field, operator, values: [value] }],
  };
}

function inSet(element: Element): Predicate | undefined {
  const field = element.attributes.get('field');
  const array = element.elements.find(({ name }) => name === 'Array');
  if (field === undefined || !array || element.attributes.get('booleanOperator') !== 'isIn') return undefined;
  const values = [...array.text.matchAll(/"((?:\\"|[^"])*)"|([^\s"]+)/g)].map((match) =>
    (match[1] ?? match[2]!).replaceAll(String.raw`\"`, '"'),
  );
  return {
    holds: (fields) => {
      const found = fields(field);
      return (
        found !== null && (typeof found === 'number' ? values.some((value) => Number(value) === found) : values.includes(found))
      );
    },
    comparisons: [{ field, operator: 'isIn', values }],
  };
}

/** Only `and` and `or`: in both, to take unknown for false gives the same truths. */
function compound(element: Element): Predicate | undefined {
  const operator = element.attributes.get('booleanOperator');
  const parts = element.elements.map(readPredicate);
  if ((operator !== 'and' && operator !== 'or') || parts.length < 2) return undefined;
  const known = parts.filter((part) => part !== undefined);
  if (known.length !== parts.length) return undefined;
  return {
    holds: (fields) =>
      operator === 'and' ? known.every((part) => part.holds(fields)) : known.some((part) => part.holds(fields)),
    comparisons: known.flatMap(({ comparisons }) => comparisons),
  };
}
