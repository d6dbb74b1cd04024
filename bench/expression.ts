import { columnKernel, columnsOf, truthClosure, TRUE, type Row, type TruthOf } from '../expression/index.ts';
import { compareBackEnds, type Query } from '../expression/testing/compare-back-ends.testing.ts';
import { picker, randomRow } from '../expression/testing/random-expression.testing.ts';
import { dictionary } from '../expression/testing/sample-dictionary.testing.ts';
import { withBenchServer } from './bench-server.ts';
import { sampleRules } from './expression/sample-rules.ts';
import type { Figure } from './figure.ts';
import { rounded } from './median.ts';
import type { Run } from './run.ts';

const ROWS = 400;
const QUICK = 2_000;
const FULL = 20_000;
const ENTERPRISES = 20_000;
const ROUNDS = 7;
const MOST_US = 2;

/** That the three ways to run an expression agree, 20,000 expressions with --full; and what 30 rules cost. */
export async function figures(run: Run): Promise<readonly Figure[]> {
  return [await agreement(run), ...cost(run)];
}

async function agreement({ full, note }: Run): Promise<Figure> {
  const expressions = full ? FULL : QUICK;
  return withBenchServer(async ({ admin }) => {
    note(`${expressions} expressions over ${ROWS} rows`);
    const query: Query = async (text, values) => {
      const { rows } = await admin.query<unknown[]>({ text, values: [...(values ?? [])], rowMode: 'array' });
      return rows;
    };
    const { results, unknown, differences } = await compareBackEnds(query, dictionary, { expressions, rows: ROWS, seed: 5 });
    for (const difference of differences.slice(0, 5)) note(difference);
    return {
      figure: 'expression.differences',
      value: differences.length,
      limit: `closures, kernels and PostgreSQL on ${results} results, ${Math.round((100 * unknown) / results)} % unknown`,
      bar: '= 0',
      holds: differences.length === 0,
    };
  });
}

/** CPU time of this thread alone, the least of some rounds: the machine may be busy with other things. */
function cost({ note }: Run): readonly Figure[] {
  note(`30 rules over ${ENTERPRISES} enterprises`);
  const { dictionary: sample, rules } = sampleRules();
  const pick = picker(30);
  const rows = Array.from({ length: ENTERPRISES }, () => randomRow(pick, sample));
  const columns = columnsOf(sample, rows);
  const closures = rules.map(truthClosure);
  const kernels = rules.map(columnKernel);
  const hits: number[] = [];
  const closuresUs = leastUs(() => hits.push(countTrue(closures, rows)));
  const kernelsUs = leastUs(() => {
    let count = 0;
    for (const kernel of kernels) for (const value of kernel(columns, rows.length).data) count += value;
    hits.push(count);
  });
  if (new Set(hits).size !== 1) throw new Error(`the two ways found ${[...new Set(hits)].join(' and ')} hits`);
  return [
    {
      figure: 'expression.closures-us',
      value: rounded(closuresUs),
      limit: `microseconds of CPU for ${rules.length} rules on one enterprise, by closures`,
      bar: `<= ${MOST_US}`,
      holds: closuresUs <= MOST_US,
    },
    {
      figure: 'expression.kernels-ratio',
      value: rounded(kernelsUs / closuresUs),
      limit: `column kernels (${rounded(kernelsUs)} us) to closures, same rules and rows`,
      bar: '<= 1',
      holds: kernelsUs <= closuresUs,
    },
  ];
}

function countTrue(closures: readonly TruthOf[], rows: readonly Row[]): number {
  let count = 0;
  for (const row of rows) for (const closure of closures) if (closure(row) === TRUE) count++;
  return count;
}

function leastUs(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / ENTERPRISES;
  });
  return Math.min(...times);
}
