import { expect, test } from 'vitest';
import type { DataTable } from '../data/table.ts';
import { random } from '../numeric/random.ts';
import { inferRejects, type Applications } from './reject-inference.ts';

const ROWS = 6_000;

/** Applications with a known truth: two risks that the card sees, and a clerk who accepts by the first, and by a hunch about the outcome itself. */
function applications(hunch: number): Applications & { readonly truth: Uint8Array } {
  const next = random(12);
  const [first, second] = [Float64Array.from({ length: ROWS }, next), Float64Array.from({ length: ROWS }, next)];
  const truth = Uint8Array.from(first, (one, row) => Number(next() < 1 / (1 + Math.exp(3.5 - 3 * one - 2 * second[row]!))));
  const accepted = Uint8Array.from(first, (one, row) => Number(next() < 1 / (1 + Math.exp(6 * one - 4 + hunch * truth[row]!))));
  const columns: DataTable['columns'] = new Map([
    ['first', { kind: 'number', values: first }],
    ['second', { kind: 'number', values: second }],
  ]);
  return { table: { rows: ROWS, specials: [], columns }, accepted, bad: truth.map((one, row) => one & accepted[row]!), truth };
}

const rateOf = ({ truth, accepted }: ReturnType<typeof applications>, is: number) => {
  const rows = [...truth.keys()].filter((row) => accepted[row] === is);
  return rows.filter((row) => truth[row]).length / rows.length;
};

test('where the clerk saw no more than the card does, all three foretell the rejected about rightly, the plain one best', () => {
  const sample = applications(0);
  const [none, reweighting, parcelling] = inferRejects(sample, { harsher: 1 }).map(({ shown }) => shown!);
  const truth = rateOf(sample, 0);
  expect(rateOf(sample, 1)).toBeLessThan(truth - 0.1);
  for (const one of [none!, reweighting!]) expect(Math.abs(one.meanPdRejected - truth)).toBeLessThan(0.05);
  expect(Math.abs(parcelling!.meanPdRejected - truth)).toBeLessThan(0.1);
  for (const one of [none!, reweighting!, parcelling!]) expect(one.aucAccepted).toBeGreaterThan(0.65);
});

test('where the clerk had a hunch, the plain card takes the rejected for better than they are, and parcelling comes nearer', () => {
  const sample = applications(1.5);
  const [none, reweighting, parcelling] = inferRejects(sample, { harsher: 2 });
  const truth = rateOf(sample, 0);
  expect(none!.shown!.meanPdRejected).toBeLessThan(truth - 0.05);
  expect(Math.abs(parcelling!.shown!.meanPdRejected - truth)).toBeLessThan(truth - none!.shown!.meanPdRejected);
  expect([none, reweighting, parcelling].map((one) => one!.approach)).toEqual(['none', 'reweighting', 'parcelling']);
  expect(inferRejects(sample, { harsher: 2 })).toEqual([none, reweighting, parcelling]);
  expect(none!.shown!.swappedIn).toBeGreaterThan(0);
});

test('what stands as outcome of a rejected application is not read', () => {
  const sample = applications(1.5);
  const garbage = { ...sample, bad: sample.bad.map((one, row) => (sample.accepted[row] ? one : row % 2)) };
  expect(inferRejects(garbage)).toEqual(inferRejects(sample));
});

test('without bad outcomes nothing is fitted, and it is said', () => {
  const sample = applications(0);
  const found = inferRejects({ ...sample, bad: new Uint8Array(ROWS) });
  expect(found.map(({ fit }) => fit.outcome)).toEqual(['one-sided', 'one-sided', 'one-sided']);
});
