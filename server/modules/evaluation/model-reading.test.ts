import { expect, test } from 'vitest';
import { scoreOne } from '../../../scoring/index.ts';
import { modelReading } from './model-reading.ts';
import { sampleModel } from './samples/sample-model.ts';

const model = sampleModel();
const reading = modelReading(model);

test('the value that stands for a bin lies within it, whatever the bin', () => {
  const { card } = model.card;
  for (const [at, { indicator, bins }] of reading.characteristics.entries())
    for (const { example, points } of bins) expect(scoreOne(card, { [indicator]: example }).points[at]).toBe(points);
});

test('every bin and every rule is said in words of both languages', () => {
  for (const { bins } of reading.characteristics) {
    const said = bins.map(({ text }) => text.zh);
    expect(new Set(said).size).toBe(said.length);
  }
  const debtor = reading.rules.find(({ code }) => code === 'dishonest-debtor')!;
  expect(debtor.sentence.zh).toContain('失信');
  expect(debtor.sentence.en).not.toContain('dishonest_debtor');
});

test('least and most are the ends no score goes beyond', () => {
  const worst = Object.fromEntries(
    reading.characteristics.map(({ indicator, bins, specials }) => {
      const all = [
        ...bins.map(({ example, points }) => ({ value: example, points })),
        ...specials.map(({ kind, points }) => ({ value: { special: kind }, points })),
      ];
      return [indicator, all.toSorted((a, b) => a.points - b.points)[0]!.value];
    }),
  );
  expect(scoreOne(model.card.card, worst).score).toBe(reading.least);
});
