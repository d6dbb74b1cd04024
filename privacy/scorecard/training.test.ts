import { expect, test } from 'vitest';
import { countScores, discrimination } from '../../scoring/index.ts';
import { openSecretSide } from '../inner/secret-side.ts';
import { columnOf } from './column-of.ts';
import { logOddsOf, type Column } from './columns.ts';
import { fitAlone } from './fit-alone.ts';
import { readGermanCredit } from './german-credit.testing.ts';
import { cutEvenly } from './own-bins.ts';
import { openPipes } from './pipes.testing.ts';
import { trainAtBank } from './train-at-bank.ts';
import { trainAtPlatform } from './train-at-platform.ts';
import { madeUpColumns } from './made-up-columns.testing.ts';
import { weighBins } from './weigh-bins.ts';

type Sides = { readonly labels: Int8Array; readonly bank: readonly Column[]; readonly platform: readonly Column[] };

/** The coefficients of both sides trained together, and of one that has all columns. */
async function train({ labels, bank, platform }: Sides) {
  const ridge = 1;
  const all = [...bank, ...platform];
  const pooled = fitAlone(
    all,
    labels,
    Float64Array.from(all, (_, at) => (at === 0 ? 0 : ridge)),
  );
  const [atBank, atPlatform] = openPipes();
  const [a, b] = await Promise.all([openSecretSide(), openSecretSide()]);
  const [own, theirs] = await Promise.all([
    trainAtBank({ labels, columns: bank, ridge, platformColumns: platform.length }, a, b.publicKey, atBank),
    trainAtPlatform({ columns: platform, ridge, bankColumns: bank.length }, b, a.publicKey, atPlatform),
  ]);
  a.close();
  b.close();
  const joint = Float64Array.from([...own.coefficients, ...theirs.coefficients]);
  const bad = Uint8Array.from(labels);
  const auc = (coefficients: Float64Array) =>
    discrimination(
      countScores(
        logOddsOf(all, coefficients, labels.length).map((one) => -one),
        bad,
      ),
    )!.auc;
  return {
    gap: Math.max(...joint.map((value, at) => Math.abs(value - pooled[at]!))),
    aucGap: Math.abs(auc(joint) - auc(pooled)),
    passes: [own.passes, theirs.passes],
  };
}

test('what two sides train together is what one would train on all of it: coefficients within 0.02, in eight passes at most', async () => {
  const { gap, aucGap, passes } = await train(madeUpColumns({ rows: 12_000, bankColumns: 4, platformColumns: 4, seed: 3 }));
  expect(gap).toBeLessThan(0.02);
  expect(aucGap).toBeLessThan(0.0005);
  expect(passes[0]).toBe(passes[1]);
  expect(passes[0]).toBeLessThanOrEqual(8);
});

test('so it is on German credit, split in two: an AUC within 0.0005', async () => {
  const { names, rows } = readGermanCredit();
  const labels = Int8Array.from(rows, (row) => row[0]!);
  const columns = names.map((name, at) => {
    const values = Float64Array.from(rows, (row) => row[at + 1]!);
    const { cuts, codes, bins } = cutEvenly(values, 12);
    const counts = Array.from({ length: bins }, () => ({ bad: 0, good: 0 }));
    codes.forEach((code, row) => counts[code]![labels[row] === 1 ? 'bad' : 'good']++);
    return columnOf(weighBins(name, cuts, counts), values);
  });
  const ones = new Int16Array(rows.length).fill(512);
  const { aucGap } = await train({ labels, bank: [ones, ...columns.slice(0, 10)], platform: columns.slice(10) });
  expect(aucGap).toBeLessThan(0.0005);
});
