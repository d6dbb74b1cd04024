import { addDays } from '../server/kernel/pure/china-day.ts';
import { addMonths } from '../server/kernel/pure/china-month.ts';
import { system, type Principal } from '../server/kernel/pure/principal.ts';
import { countScored, countScoredTwice } from '../server/modules/loans/scored-store.ts';
import { releaseLoans } from '../server/modules/statistics/release-loans.ts';
import { operator, openBenchPlatform, type BenchPlatform } from './bench-platform.ts';
import { withBenchServer, type BenchServer } from './bench-server.ts';
import type { Figure } from './figure.ts';
import { codeOf, fillCases, fillLedger, fillScores, LOANS, openCases, VERSIONS } from './loans/fill-ledger.ts';
import { admitAsker } from './query/prepare.ts';
import { ratioFigure } from './ratio-figure.ts';
import type { Run } from './run.ts';
import { timed } from './timed.ts';

/** Each enterprise's five loans are of five of them. */
const BANKS = 5;
const PAGE = 50;
const ROWS = 10_000;
/** A page reads what stands on it, not the ledger. */
const PAGE_BAR = 0.25;
const FILE_BAR = 15;
const DAY_BAR = 120;
const SILENT_BAR = 60;
const OUTCOME_BAR = 60;
const FEW_ROUNDS = 3;
const DAY_MS = 86_400_000;

const LAST_VERSIONS = `select count(*) from (select subject_id, institution_no, contract_no, max(version) from loans.versions
  group by subject_id, institution_no, contract_no) as contracts`;

const wholeLedger = (time: number) => ['a count(*) over the ledger', time] as const;
const lastVersions = (time: number) => ['finding the last version of every contract', time] as const;

/** A ledger of 200,000 loans in three versions each: its pages, uses that came to nothing, its statistics, what became of it by score, and a file of results that comes in. */
export function figures(run: Run): Promise<readonly Figure[]> {
  return withBenchServer(async (bench) => {
    const platform = await openBenchPlatform(bench);
    const banks: Principal[] = [];
    for (let index = 1; index <= BANKS; index++) banks.push((await admitAsker(platform, index)).principal);
    await fillLedger(
      bench,
      banks.map(({ institutionNo }) => institutionNo!),
    );
    run.note(`${LOANS} loans in ${VERSIONS} versions each of ${BANKS} banks`);
    const count = await timed(() => bench.admin.query('select count(*) from loans.versions'));
    const silent = await measureSilent(bench, platform, banks[0]!, run);
    const pages = await measurePages(platform, banks[0]!, count, run);
    const statistics = await measureStatistics(bench, platform, count, run);
    const outcomes = await measureOutcomes(bench, platform, run);
    return [...pages, silent, ...statistics, ...outcomes, await measureFile(bench, platform, banks[0]!, run)];
  });
}

/** A bank's uses of data that came to nothing: every case of its own is looked up among its loans. */
async function measureSilent(bench: BenchServer, platform: BenchPlatform, bank: Principal, { note }: Run): Promise<Figure> {
  note(`${await fillCases(bench)} cases with a use each`);
  const own = 'select count(*) from loans.versions where institution_no = $1';
  const limit = await timed(() => bench.admin.query(own, [bank.institutionNo]));
  const silent = await timed(async () => {
    const { cases } = await platform.call<{ cases: unknown[] }>(bank, 'loans.list-silent-cases', { limit: PAGE });
    if (cases.length !== PAGE) throw new Error(`a page of ${cases.length} cases`);
  });
  return ratioFigure(
    'loans.silent-cases',
    SILENT_BAR,
    [`${PAGE} cases without an outcome`, silent],
    ["a count(*) over the bank's loans", limit],
  );
}

/**
 * The regulator's picture: a month end as it was released, and any day counted as it was known at a moment. That can hardly be had for less than
 * finding of every contract the version that was the last, once for the day and once for the year before.
 */
async function measureStatistics(
  bench: BenchServer,
  platform: BenchPlatform,
  count: number,
  { note }: Run,
): Promise<readonly Figure[]> {
  const newest = await timed(() => bench.admin.query(LAST_VERSIONS));
  const ask = async (input: object) => {
    const { figures } = await platform.call<{ figures: unknown[] }>(operator, 'statistics.show-loans-on', {
      by: 'city',
      ...input,
    });
    if (figures.length === 0) throw new Error('there are no figures');
  };
  // Another moment each time, so that nothing is remembered.
  let moment = Date.now() - DAY_MS;
  const day = await timed(() => ask({ on: '2025-06-17', knownAt: new Date(moment++).toISOString() }), FEW_ROUNDS);
  note(`statistics of a day: ${Math.round(day)} ms`);
  await platform.database.transaction(system, (tx) => releaseLoans(tx, new Date()));
  const { knownAt, figures } = await platform.call<{ knownAt: string; figures: { month: string }[] }>(
    operator,
    'statistics.show-loans',
    {},
  );
  const on = addDays(
    `${addMonths(
      figures
        .map(({ month }) => month)
        .toSorted()
        .at(-1)!,
      1,
    )}-01`,
    -1,
  );
  const released = await timed(() => ask({ on, knownAt }));
  note(`statistics of a released month: ${Math.round(released)} ms`);
  return [
    ratioFigure('loans.statistics-day', DAY_BAR, ['the statistics of a day', day], lastVersions(newest)),
    ratioFigure('loans.statistics-released', PAGE_BAR, ['a released month end', released], wholeLedger(count)),
  ];
}

async function measurePages(platform: BenchPlatform, bank: Principal, count: number, { note }: Run): Promise<readonly Figure[]> {
  const deep = Buffer.from(JSON.stringify([codeOf(35_000), 0, ''])).toString('base64url');
  const found: Figure[] = [];
  for (const [who, name] of [
    [bank, 'bank'],
    [operator, 'operator'],
  ] as const)
    for (const [place, from] of [
      ['first', {}],
      ['deep', { cursor: deep }],
    ] as const) {
      const time = await timed(async () => {
        const { loans } = await platform.call<{ loans: unknown[] }>(who, 'loans.list', { limit: PAGE, ...from });
        if (loans.length !== PAGE) throw new Error(`a page of ${loans.length} loans`);
      });
      note(`${name}, ${place} page: ${Math.round(time)} ms`);
      found.push(ratioFigure(`loans.list-${name}-${place}`, PAGE_BAR, [`${PAGE} loans`, time], wholeLedger(count)));
    }
  const labels = await timed(async () => {
    const cursor = Buffer.from(JSON.stringify([codeOf(35_000), ''])).toString('base64url');
    const { loanLabels } = await platform.call<{ loanLabels: unknown[] }>(bank, 'loans.list-labels', { limit: PAGE, cursor });
    if (loanLabels.length !== PAGE) throw new Error(`a page of ${loanLabels.length} labels`);
  });
  return [...found, ratioFigure('loans.labels-deep', PAGE_BAR, [`${PAGE} labels`, labels], wholeLedger(count))];
}

/** What became of loans by what models had said before: every loan looks up its enterprise's scores. */
async function measureOutcomes(bench: BenchServer, platform: BenchPlatform, { note }: Run): Promise<readonly Figure[]> {
  const newest = await timed(() => bench.admin.query(LAST_VERSIONS));
  const [counting, trial] = await fillScores(bench);
  const rates = await timed(async () => {
    const answer = await platform.call<{ rates: unknown[] }>(operator, 'loans.show-default-rates', {});
    if (answer.rates.length === 0) throw new Error('there are no rates');
  }, FEW_ROUNDS);
  const scored = await timed(async () => {
    const rows = await platform.database.transaction(system, (tx) => countScored(tx, counting));
    if (rows.length === 0) throw new Error('no loan has a score');
  }, FEW_ROUNDS);
  const twice = await timed(async () => {
    const { rows } = await platform.database.transaction(system, (tx) => countScoredTwice(tx, counting, trial));
    if (rows.length === 0) throw new Error('no loan has two scores');
  }, FEW_ROUNDS);
  note(`default rates by grade: ${Math.round(rates)} ms, by score: ${Math.round(scored)} ms, by two: ${Math.round(twice)} ms`);
  return [
    ratioFigure('loans.default-rates', OUTCOME_BAR, ['default rates by grade', rates], lastVersions(newest)),
    ratioFigure('loans.scored', OUTCOME_BAR, ['outcomes by score', scored], lastVersions(newest)),
    ratioFigure('loans.scored-twice', OUTCOME_BAR, ['outcomes by the scores of two models', twice], lastVersions(newest)),
  ];
}

const header =
  'code,caseNo,contractNo,loanKind,guarantee,grantedOn,grantedFen,drawnFen,balanceFen,ratePpm,termMonths,loanState,overdueDays,overdueFen,asOn';

async function measureFile(bench: BenchServer, platform: BenchPlatform, bank: Principal, { note }: Run): Promise<Figure> {
  const given = await openCases(bench, bank.institutionNo!, ROWS);
  const lines = given.map(
    ({ code, caseNo, contractNo }) =>
      `${code},${caseNo},${contractNo},流动资金贷款,信用,2026-01-10,1000000,1000000,1000000,4.35,12,未结清,0,0,2026-01-31`,
  );
  const bytes = new TextEncoder().encode([header, ...lines].join('\n'));
  const started = performance.now();
  const { loanReport } = await platform.call<{ loanReport: { added: number; refusals: object[] } }>(
    bank,
    'loans.report-file',
    { fileName: 'loans.csv' },
    once(bytes),
  );
  const time = performance.now() - started;
  if (loanReport.added !== ROWS)
    throw new Error(`${loanReport.added} of ${ROWS} were taken: ${JSON.stringify(loanReport.refusals[0])}`);
  // The same rows by the server's own means, keys and indexes kept.
  await bench.admin.query('create table loans.bench_rows (like loans.versions including all)');
  await bench.admin.query(`create temporary table new_rows as select * from loans.versions where case_no like 'N-%'`);
  const copied = await timed(async () => {
    await bench.admin.query('truncate loans.bench_rows');
    await bench.admin.query('insert into loans.bench_rows select * from new_rows');
  });
  note(`${ROWS} results taken in ${Math.round(time)} ms`);
  return ratioFigure(
    'loans.report-file',
    FILE_BAR,
    [`a file of ${ROWS}`, time],
    ['writing the same rows to a table with the same indexes', copied],
  );
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
