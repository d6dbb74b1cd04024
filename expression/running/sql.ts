import { dayText, firstDay, lastDay } from '../dictionary/day-number.ts';
import { rangeOf } from '../dictionary/dictionary.ts';
import { isCodeList, type Indicator, type ValueType } from '../dictionary/indicator.ts';
import type { Expression } from '../expression.ts';
import { limits } from '../limits.ts';
import type { Typed, TypedLiteral } from '../checking/typed.ts';

export type SqlOptions = {
  /** Of the table that has the columns; left out, the columns stand alone. */
  readonly alias?: string;
  /**
   * The columns hold nothing outside the type and range of their indicators: numbers within range and not tiny, codes of the list, dates of the
   * calendar. Saves the guards; a column that does not keep to it may give another answer, or an error.
   */
  readonly trusted?: boolean;
};

/**
 * The expression as a text of PostgreSQL, without parameters: numbers as float8, conditions as boolean, dates as date, codes as text. It names
 * only columns of the dictionary, gives what the closures give and never raises an error. Columns of numbers may be of any numeric type.
 */
export function sqlText({ root }: Expression, options: SqlOptions = {}): string {
  return text(root, options);
}

function text(node: Typed, options: SqlOptions): string {
  const of = (part: Typed) => text(part, options);
  switch (node.op) {
    case 'literal':
      return literal(node);
    case 'name':
      return column(node.indicator, options);
    case 'not':
      return `(NOT ${of(node.of)})`;
    case 'negative':
      return `(- ${of(node.of)})`;
    case 'and':
      return `(${node.of.map(of).join(' AND ')})`;
    case 'or':
      return `(${node.of.map(of).join(' OR ')})`;
    case 'arithmetic':
      // Zero makes it unknown here and not in a condition beside it: PostgreSQL does not keep the order of AND.
      return node.sign === '/'
        ? `(${of(node.left)} / NULLIF(${of(node.right)}, 0::float8))`
        : `(${of(node.left)} ${node.sign} ${of(node.right)})`;
    case 'compare':
      return `(${of(node.left)} ${COMPARISON[node.sign]} ${of(node.right)})`;
    case 'in':
      return `(${of(node.of)} IN (${node.list.map(literal).join(', ')}))`;
    case 'if':
      return `(CASE WHEN ${of(node.when)} THEN ${of(node.yes)} ELSE ${of(node.no)} END)`;
    case 'call':
      break;
  }
  return call(node, node.of.map(of));
}

const COMPARISON = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '=', '!=': '<>' } as const;

function call(node: Typed & { readonly op: 'call' }, of: readonly string[]): string {
  const [first, second, third] = of as [string, string, string];
  const [smaller, larger] = node.of[0]!.type === 'date' ? ['date_smaller', 'date_larger'] : ['float8smaller', 'float8larger'];
  switch (node.name) {
    case 'abs':
      return `abs(${first})`;
    // LEAST and GREATEST pass over an unknown argument. These, on which the aggregates min and max stand, are strict.
    case 'min':
      return of.reduce((before, next) => `${smaller}(${before}, ${next})`);
    case 'max':
      return of.reduce((before, next) => `${larger}(${before}, ${next})`);
    case 'clamp':
      return `${smaller}(${larger}(${first}, ${second}), ${third})`;
    case 'coalesce':
      return `COALESCE(${of.join(', ')})`;
    case 'has':
      return `(${first} IS NOT NULL)`;
    case 'days':
      return `(${second} - ${first})::float8`;
    case 'round': {
      const decimals = node.of[1]?.op === 'literal' ? node.of[1].value : 0;
      return `round(${first}::numeric, ${decimals})::float8`;
    }
    case 'between':
      break;
  }
  return `(${first} BETWEEN ${second} AND ${third})`;
}

function literal({ type, value }: TypedLiteral): string {
  if (isCodeList(type)) return quoteText(type.codes[value]!.code);
  if (type === 'bool') return value === 1 ? 'TRUE' : 'FALSE';
  return type === 'date' ? dateLiteral(value) : numberLiteral(value);
}

/** What is outside the type or range of the indicator is unknown, and what is tiny is 0, as in the closures. */
function column(indicator: Indicator, { alias, trusted = false }: SqlOptions): string {
  const { code, type } = indicator;
  const plain = `${alias === undefined ? '' : `${quoteName(alias)}.`}${quoteName(indicator.column ?? code)}`;
  const cast = `${plain}${type === 'number' ? '::float8' : ''}`;
  if (trusted || type === 'bool') return cast;
  return `(CASE ${guard(type, indicator, cast)} END)`;
}

function guard(type: Exclude<ValueType, 'bool'>, indicator: Indicator, cast: string): string {
  if (isCodeList(type)) return `WHEN ${cast} IN (${type.codes.map(({ code }) => quoteText(code)).join(', ')}) THEN ${cast}`;
  if (type === 'date') return `WHEN ${cast} BETWEEN ${dateLiteral(firstDay)} AND ${dateLiteral(lastDay)} THEN ${cast}`;
  const { min, max } = rangeOf(indicator);
  const within = `${cast} BETWEEN ${numberLiteral(min)} AND ${numberLiteral(max)}`;
  return `WHEN NOT (${within}) THEN NULL WHEN abs(${cast}) < ${numberLiteral(limits.least)} THEN 0::float8 ELSE ${cast}`;
}

const dateLiteral = (day: number) => `DATE '${dayText(day)}'`;
/** The shortest decimal that reads as this number, which PostgreSQL reads as the same one. */
const numberLiteral = (value: number) => `(${value})::float8`;
const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;
/** The dictionary lets no quote and no backslash into a code; a quote is doubled all the same. */
const quoteText = (code: string) => `'${code.replaceAll("'", "''")}'::text`;
