import { dependencies, isCodeList, sqlText, type Expression, type Indicator } from '../../../expression/index.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { allOf, sql, type Query } from '../../kernel/pure/sql.ts';
import { clauseDictionary } from './indicator-items.ts';
import { readClause } from './model/compiled-product.ts';
import type { Clause } from './model/product-document.ts';
import { countFeatures } from './store/features.ts';
import { countPast } from './store/past-features.ts';

export type Suited = {
  readonly considered: number;
  readonly eligible: number;
  readonly oneAway: number;
  readonly needsData: number;
  readonly byClause: readonly { readonly id: string; readonly fails: number; readonly onlyThis: number }[];
  readonly asOf: Date | null;
};

type Scope = { readonly divisions: readonly string[]; readonly industries: readonly string[] };

/** Counts the enterprises that a product with these clauses would suit, all in one statement. The clauses have been read before. */
export async function countSuited(tx: Tx, clauses: readonly Clause[], scope: Scope): Promise<Suited> {
  const { hard, columns, conditions } = questionOf(clauses);
  const { considered, counts, asOf } = await countFeatures(tx, columns, within(scope), conditions);
  return { considered, ...answerOf(hard, counts), asOf };
}

export type SuitedThen = Omit<Suited, 'asOf'> & { readonly month: string };

/** The same of the enterprises drawn, as they were known at the end of each of the last months. */
export async function countSuitedThen(tx: Tx, clauses: readonly Clause[], scope: Scope): Promise<readonly SuitedThen[]> {
  const { hard, columns, conditions } = questionOf(clauses);
  const months = await countPast(tx, columns, within(scope), conditions);
  return months.map(({ month, considered, counts }) => ({ month, considered, ...answerOf(hard, counts) }));
}

type Spoken = { readonly id: string; readonly expression: Expression; readonly text: string };
type Question = { readonly hard: readonly Spoken[]; readonly columns: Query; readonly conditions: readonly Query[] };

function questionOf(clauses: readonly Clause[]): Question {
  const hard = clauses.filter((clause) => clause.hard).map(({ id, expression }) => ({ id, ...spoken(expression) }));
  const columns = columnsOf(hard.flatMap(({ expression }) => dependencies(expression).indicators));
  const every = (form: string): Query[] => hard.map(({ text }) => plain(`((${text}) is ${form})`));
  const fails = sum(hard.map(({ text }) => `((${text}) is false)`));
  const unknown = sum(hard.map(({ text }) => `((${text}) is null)`));
  const conditions = [
    allOf(every('true')),
    plain(`${fails} = 1 and ${unknown} = 0`),
    plain(`${fails} = 0 and ${unknown} > 0`),
    ...hard.flatMap(({ text }) => [plain(`(${text}) is false`), plain(`(${text}) is false and ${fails} = 1 and ${unknown} = 0`)]),
  ];
  return { hard, columns, conditions };
}

function answerOf(hard: readonly Spoken[], counts: readonly number[]): Omit<Suited, 'considered' | 'asOf'> {
  const [eligible = 0, oneAway = 0, needsData = 0, ...each] = counts;
  const byClause = hard.map(({ id }, at) => ({ id, fails: each[2 * at] ?? 0, onlyThis: each[2 * at + 1] ?? 0 }));
  return { eligible, oneAway, needsData, byClause };
}

function spoken(source: string): { readonly expression: Expression; readonly text: string } {
  const reading = readClause(source, clauseDictionary);
  if (reading.outcome === 'invalid') throw new Error('a clause that was read before cannot be read');
  return { expression: reading.expression, text: sqlText(reading.expression) };
}

/** Text that the language or the dictionary made; it names columns and holds no value of a caller. */
const plain = (text: string): Query => ({ text, values: [] });

const sum = (conditions: readonly string[]) =>
  conditions.length === 0 ? '0' : `(${conditions.map((one) => `${one}::integer`).join(' + ')})`;

/** Example: `, (figures->>'sales_12m')::float8 as "sales_12m"`. Names are identifiers of the dictionary. */
function columnsOf(indicators: readonly Indicator[]): Query {
  const unique = new Map(indicators.map((one) => [one.code, one]));
  const columns = [...unique.values()].map(({ code, type }) => `, (figures->>'${code}')::${columnType(type)} as "${code}"`);
  return plain(columns.join(''));
}

const columnType = (type: Indicator['type']) =>
  isCodeList(type) ? 'text' : { number: 'float8', bool: 'boolean', date: 'date' }[type];

function within({ divisions, industries }: Scope): Query {
  const conditions: Query[] = [];
  // 330000 is 33…, 330100 is 3301…
  const places = divisions.map((one) => `${one.replace(/(00){1,2}$/, '')}%`);
  if (places.length > 0) conditions.push(sql`division_code like any (${places}::text[])`);
  const codes = industries.map((one) => `${one}%`);
  if (codes.length > 0)
    conditions.push(sql`(industry_section = any (${industries}::text[]) or industry_code like any (${codes}::text[]))`);
  return allOf(conditions);
}
