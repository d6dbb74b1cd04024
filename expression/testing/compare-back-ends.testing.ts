import type { Dictionary } from '../dictionary/dictionary.ts';
import { isCodeList, type ValueType } from '../dictionary/indicator.ts';
import type { Expression } from '../expression.ts';
import { valueClosure } from '../running/closure.ts';
import { columnsOf } from '../running/column.ts';
import { columnKernel } from '../running/kernel.ts';
import { decode, encode, type Row, type Value } from '../running/row.ts';
import { sqlText } from '../running/sql.ts';
import { picker, randomExpression, randomRow, shown } from './random-expression.testing.ts';

/** Answers the rows of a statement as arrays. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<readonly (readonly unknown[])[]>;

export type Comparison = { readonly results: number; readonly unknown: number; readonly differences: readonly string[] };

const TABLE = 'expression_rows';
const BATCH = 25;
const EPOCH = "DATE '1970-01-01'";

/** Runs random expressions over random rows by closures, by kernels and by PostgreSQL, in a temporary table of the connection. */
export async function compareBackEnds(
  query: Query,
  dictionary: Dictionary,
  size: { expressions: number; rows: number; seed: number },
): Promise<Comparison> {
  const pick = picker(size.seed);
  const rows = Array.from({ length: size.rows }, () => randomRow(pick, dictionary));
  await makeTable(query, dictionary, rows);
  const columns = columnsOf(dictionary, rows);
  const differences: string[] = [];
  let [results, unknown] = [0, 0];
  for (let done = 0; done < size.expressions; done += BATCH) {
    const expressions = Array.from({ length: Math.min(BATCH, size.expressions - done) }, () =>
      randomExpression(pick, dictionary),
    );
    const answers = await query(`select ${expressions.map(selected).join(', ')} from ${TABLE} order by row_no`);
    expressions.forEach((expression, place) => {
      const closure = valueClosure(expression);
      const kernel = columnKernel(expression)(columns, rows.length);
      rows.forEach((row, index) => {
        const byClosure = closure(row);
        const byKernel = kernel.known[index] === 1 ? kernel.data[index]! : Number.NaN;
        const bySql = encoded(expression.root.type, answers[index]![place]);
        results++;
        if (Number.isNaN(byClosure)) unknown++;
        if (isSame(byClosure, byKernel) && isSame(byClosure, bySql)) return;
        differences.push(
          `closure ${byClosure} kernel ${byKernel} sql ${bySql}: ${expression.source} ${JSON.stringify(shown(row, dictionary))}`,
        );
      });
    });
  }
  return { results, unknown, differences };
}

/** Zero has no sign here, and unknown is the same as unknown. */
const isSame = (one: number, other: number) => one === other || (Number.isNaN(one) && Number.isNaN(other));

/** Untrusted columns, and trusted ones would only be the same where nothing is out of range. */
function selected(expression: Expression): string {
  const text = sqlText(expression, { alias: TABLE });
  return expression.root.type === 'date' ? `${text} - ${EPOCH}` : text;
}

function encoded(type: ValueType, answer: unknown): number {
  if (answer === null) return Number.NaN;
  return type === 'date' || type === 'number' ? Number(answer) : encode(type, answer as Value);
}

async function makeTable(query: Query, dictionary: Dictionary, rows: readonly Row[]): Promise<void> {
  const columns = dictionary.indicators.map(({ code, column = code, type }) => ({
    name: `"${column.replaceAll('"', '""')}"`,
    type,
    of: sqlType(type),
  }));
  await query(`create temporary table ${TABLE} (row_no integer, ${columns.map(({ name, of }) => `${name} ${of}`).join(', ')})`);
  const arrays = columns.map(({ type }, slot) => rows.map((row, index) => stored(type, row[slot]!, index)));
  const unnested = columns.map(({ of }, slot) => `$${slot + 2}::${of}[]`).join(', ');
  await query(`insert into ${TABLE} select * from unnest($1::integer[], ${unnested})`, [
    rows.map((_, index) => index),
    ...arrays,
  ]);
}

function sqlType(type: ValueType): string {
  if (isCodeList(type)) return 'text';
  return { number: 'float8', bool: 'boolean', date: 'date' }[type];
}

/** An unknown number is sometimes NaN in the table, a date infinite, a code one that no list has. */
function stored(type: ValueType, value: number, index: number): unknown {
  if (!Number.isNaN(value))
    return type === 'number' ? String(value).replace(/^0$/, Object.is(value, -0) ? '-0' : '0') : decode(type, value);
  if (index % 2 === 0 || type === 'bool') return null;
  if (isCodeList(type)) return "no'such";
  return type === 'date' ? 'infinity' : 'NaN';
}
