import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { openBenchPlatform, type BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { median, rounded } from '../median.ts';
import type { Run } from '../run.ts';
import { deliver, registerProvider } from './deliver.ts';
import { dumpFacts, timeRawCopy } from './raw-copy.ts';
import { reset } from './reset.ts';
import { writeChanged, writeReversed, writeSample } from './sample-file.ts';

const QUICK_ROWS = 200_000;
const FULL_ROWS = 1_000_000;
const ROUNDS = 3;
const BAD_SHARE = 0.1;
const INTAKE_BAR = 0.5;
const REFUSALS_BAR = 0.45;
const REDELIVERY_BAR = 3;

/** Intake of a CSV file of registrations against raw COPY of the facts it comes to, good and with bad rows, and delivered again. */
export async function measureIntake(bench: BenchServer, run: Run): Promise<readonly Figure[]> {
  const enterprises = run.full ? FULL_ROWS : QUICK_ROWS;
  const files = filesIn(bench.directory);
  run.note(`writing a file of ${enterprises} registrations, and one with bad rows`);
  const good = await writeSample(files.good, enterprises);
  const spoiled = await writeSample(files.bad, enterprises, { badShare: BAD_SHARE });
  await writeReversed(files.good, files.reversed);
  await writeChanged(files.good, files.changed);
  const platform = await openBenchPlatform(bench);
  const provider = await registerProvider(platform, 'bench-intake');
  const rounds: Round[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const one = await measureRound(bench, platform, provider, files, { good: good.rows, bad: spoiled.bad });
    run.note(`round ${round} of ${ROUNDS}: intake ${one.intake}, refusals ${one.refusals}, reordered ${one.reordered}`);
    rounds.push(one);
  }
  await platform.close();
  for (const path of Object.values(files)) await rm(path, { force: true });
  return figuresOf(rounds, good.rows);
}

type Files = ReturnType<typeof filesIn>;
const filesIn = (directory: string) => ({
  good: join(directory, 'good.csv'),
  bad: join(directory, 'bad.csv'),
  reversed: join(directory, 'reversed.csv'),
  changed: join(directory, 'changed.csv'),
  facts: join(directory, 'facts.copy'),
});

type Round = {
  readonly intake: number;
  readonly refusals: number;
  readonly same: number;
  readonly reordered: number;
  readonly changed: number;
};

async function measureRound(
  bench: BenchServer,
  platform: BenchPlatform,
  provider: Principal,
  files: Files,
  expected: { good: number; bad: number },
): Promise<Round> {
  await reset(bench.admin);
  const first = await deliver(platform, provider, files.good);
  check('rows added', first.view.added, expected.good);
  await dumpFacts(bench.admin, files.facts);
  const rawPerRow = (await timeRawCopy(bench.admin, files.facts)) / expected.good;
  const same = await deliver(platform, provider, files.good);
  check('rows unchanged', same.view.unchanged, expected.good);
  const reordered = await deliver(platform, provider, files.reversed);
  check('reordered rows unchanged', reordered.view.unchanged, expected.good);
  const changed = await deliver(platform, provider, files.changed);
  check('rows accounted for', changed.view.changed + changed.view.unchanged, expected.good);
  await reset(bench.admin);
  const bad = await deliver(platform, provider, files.bad);
  check('rows refused', bad.view.refused, expected.bad);
  const kept = await bench.admin.query<{ count: number }>('select count(*)::integer as count from collection.refusals');
  check('refusals kept', kept.rows[0]!.count, expected.bad);
  return {
    intake: rounded(rawPerRow / (first.ms / first.view.rows)),
    refusals: rounded(rawPerRow / (bad.ms / bad.view.rows)),
    same: rounded(first.ms / same.ms),
    reordered: rounded(first.ms / reordered.ms),
    changed: rounded(rawPerRow / (changed.ms / changed.view.rows)),
  };
}

function check(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found} instead of ${expected}`);
}

function figuresOf(rounds: readonly Round[], rows: number): readonly Figure[] {
  const of = (name: keyof Round) => median(rounds.map((round) => round[name]));
  const against = `raw COPY of the same ${rows} facts into an identically indexed table, rate by rate; projecting subjects, which the worker does afterwards, is no part of it`;
  const [intake, refusals, same, reordered, changed] = [of('intake'), of('refusals'), of('same'), of('reordered'), of('changed')];
  return [
    { figure: 'collection.intake', value: intake, limit: against, bar: `>= ${INTAKE_BAR}`, holds: intake >= INTAKE_BAR },
    {
      figure: 'collection.refusals',
      value: refusals,
      limit: `the same with 10 % bad rows, every refusal kept, by delivered row`,
      bar: `>= ${REFUSALS_BAR}`,
      holds: refusals >= REFUSALS_BAR,
    },
    {
      figure: 'collection.redelivery',
      value: same,
      limit: 'time of the first delivery, over that of the identical file delivered again',
      bar: `>= ${REDELIVERY_BAR}`,
      holds: same >= REDELIVERY_BAR,
    },
    {
      figure: 'collection.redelivery-reordered',
      value: reordered,
      limit: 'the same with the rows in the opposite order, so that each must be compared',
      bar: 'reported',
      holds: true,
    },
    {
      figure: 'collection.intake-changed',
      value: changed,
      limit:
        'as collection.intake, but every record is there already and nearly all have changed: each is looked up and becomes a new version',
      bar: 'reported',
      holds: true,
    },
  ];
}
