import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countScores, discrimination } from '../../scoring/index.ts';
import { openSide, signedTask, testParty } from '../contract/signed-task.testing.ts';
import type { ProtocolParameters } from '../protocols/protocol.ts';
import { connectToPeer, listenForPeer } from '../transport/peer-link.ts';
import { columnOf } from './column-of.ts';
import { logOddsOf } from './columns.ts';
import { fitAlone } from './fit-alone.ts';
import { readGermanCredit } from './german-credit.testing.ts';
import type { HalfCard } from './half-card.ts';
import { codesOf, cutEvenly } from './own-bins.ts';
import { runTraining, type TrainingResult } from './run-training.ts';
import { weighBins } from './weigh-bins.ts';

const BANK = 9;
/** Its columns are dealt to two sides. */
const { names, rows } = readGermanCredit();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiao-scorecard-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Ran = { readonly bank: TrainingResult; readonly platform: TrainingResult; readonly halves: readonly [HalfCard, HalfCard] };
let runs = 0;

/** Both sides train under a contract of theirs, over loopback. `label` gives what the bank writes for a row. */
async function train(
  parameters: ProtocolParameters,
  label: (row: number) => string = (row) => String(rows[row]![0]),
  platformRows: number = rows.length,
): Promise<Ran> {
  const at = (name: string) => join(folder, `${runs}-${name}`);
  runs++;
  const [own, theirs] = [names.slice(0, BANK), names.slice(BANK)];
  const write = (path: string, head: readonly string[], lines: readonly (readonly (string | number)[])[]) =>
    writeFileSync(path, `${[head, ...lines].map((line) => line.join(',')).join('\n')}\n`);
  const id = (row: number) => `e${row}`;
  write(
    at('bank.csv'),
    ['id', ...own, 'bad'],
    rows.map((row, number) => [id(number), ...row.slice(1, BANK + 1), label(number)]),
  );
  // In another order: rows are found by their ids.
  const lent = rows.slice(0, platformRows).map((row, number) => [id(number), ...row.slice(BANK + 1)]);
  write(at('platform.csv'), ['id', ...theirs], lent.toReversed());
  const source = (name: string) => ({ path: at(name), column: 'id' });
  const sides = await signedTask({ name: 'joint-scorecard', version: 1 }, { idKind: 'text', label: 'bad', ...parameters }, [
    { party: testParty('bank'), source: source('bank.csv'), folder: at('bank'), columns: ['id', ...own, 'bad'] },
    { party: testParty('platform'), source: source('platform.csv'), folder: at('platform'), columns: ['id', ...theirs] },
  ]);
  const [bankTask, platformTask] = [await openSide(sides[0]!), await openSide(sides[1]!)];
  const listening = await listenForPeer({ host: '127.0.0.1', port: 0 });
  try {
    const [bank, platform] = await Promise.allSettled([
      runTraining(
        { open: bankTask, source: source('bank.csv'), output: at('bank.json'), patienceMs: 5_000 },
        connectToPeer({ host: '127.0.0.1', port: listening.port }),
      ),
      runTraining(
        { open: platformTask, source: source('platform.csv'), output: at('platform.json'), patienceMs: 5_000 },
        listening,
      ),
    ]);
    if (bank.status === 'rejected') throw bank.reason;
    if (platform.status === 'rejected') throw platform.reason;
    const half = (side: string) => JSON.parse(readFileSync(at(`${side}.json`), 'utf8')) as HalfCard;
    return { bank: bank.value, platform: platform.value, halves: [half('bank'), half('platform')] };
  } finally {
    await listening.close();
  }
}

/** What one would weigh who had both tables; `taken` are the rows with a label. */
function pooled(taken: (row: number) => boolean = () => true) {
  return names.map((name, at) => {
    const values = Float64Array.from(rows, (row) => row[at + 1]!);
    const parted =
      at < BANK
        ? cutEvenly(
            values.filter((_, row) => taken(row)),
            12,
          )
        : cutEvenly(values, 12);
    const counts = Array.from({ length: parted.bins }, () => ({ bad: 0, good: 0 }));
    codesOf(values, parted.cuts).forEach((code, row) => {
      if (taken(row)) counts[code]![rows[row]![0] === 1 ? 'bad' : 'good']++;
    });
    return { values, weighed: weighBins(name, parted.cuts, counts) };
  });
}

test('joint training comes to what pooled training comes to: the same bins and information exactly, and nearly its AUC with whole points', async () => {
  const { bank, platform, halves } = await train({ decoys: false, evaluation: 'partial-points' });
  const whole = pooled();
  const told = [...halves[0].features, ...halves[1].features];
  expect(told.map(({ name, cuts, information }) => ({ name, cuts, information }))).toEqual(
    whole.map(({ weighed: { name, cuts, information } }) => ({ name, cuts, information })),
  );
  expect(bank.theirs.map(({ information }) => information)).toEqual(whole.slice(BANK).map(({ weighed }) => weighed.information));
  const columns = [new Int16Array(rows.length).fill(512), ...whole.map(({ weighed, values }) => columnOf(weighed, values))];
  const labels = Int8Array.from(rows, (row) => row[0]!);
  const bad = Uint8Array.from(labels);
  const coefficients = fitAlone(
    columns,
    labels,
    Float64Array.from(columns, (_, at) => (at === 0 ? 0 : 1)),
  );
  const best = discrimination(
    countScores(
      logOddsOf(columns, coefficients, rows.length).map((one) => -one),
      bad,
    ),
  )!;
  // Whole points, which is what is given out, tie rows that the pooled fit tells apart by a hair.
  expect(Math.abs(bank.quality!.auc - best.auc)).toBeLessThan(0.0015);
  expect(platform).toMatchObject({ rows: rows.length, passes: bank.passes, theirs: [] });
  expect(halves.map(({ side, task }) => [side, task])).toEqual([
    ['bank', halves[0].task],
    ['platform', halves[0].task],
  ]);
});

test('decoys change no count: the bins of the platform are weighed as if they were not there', async () => {
  const isDecoy = (row: number) => row % 5 === 0;
  const { bank, halves } = await train({ decoys: true, evaluation: 'none' }, (row) =>
    isDecoy(row) ? '' : String(rows[row]![0]),
  );
  expect(bank.quality).toBeUndefined();
  const whole = pooled((row) => !isDecoy(row));
  expect([...halves[0].features, ...halves[1].features].map(({ name, information }) => [name, information])).toEqual(
    whole.map(({ weighed: { name, information } }) => [name, information]),
  );
});

test('what the contract does not allow, and rows that do not fit, are refused, and no half is written', async () => {
  const plain = { decoys: false, evaluation: 'none' };
  await expect(train({ ...plain, decoys: true, evaluation: 'partial-points' })).rejects.toMatchObject({
    reason: 'not-in-contract',
  });
  await expect(train(plain, undefined, rows.length - 1)).rejects.toMatchObject({ reason: 'other-rows' });
  await expect(train(plain, (row) => (row === 7 ? '' : String(rows[row]![0])))).rejects.toMatchObject({
    reason: 'not-in-contract',
  });
  await expect(train(plain, (row) => (row === 7 ? 'perhaps' : '0'))).rejects.toMatchObject({ reason: 'bad-row' });
  await expect(train(plain, () => '0')).rejects.toMatchObject({ reason: 'too-few-labels' });
});
