import { readFileSync, writeFileSync } from 'node:fs';
import { encodeScore } from '../../../privacy/sealed/score-payload.ts';
import { platformFeatures } from './demo-data.ts';

/** A card made up for the demonstration: not trained on anything. Points for each unit of a feature beyond where it begins to count. */
const card: Readonly<
  Record<(typeof platformFeatures)[number], { readonly from: number; readonly points: number; readonly reason: number }>
> = {
  tax_paid_k: { from: 120, points: 0.1, reason: 1 },
  tax_arrears: { from: 0, points: -25, reason: 2 },
  insured: { from: 20, points: 0.5, reason: 3 },
  invoice_growth: { from: 0, points: 60, reason: 4 },
  penalties: { from: 0, points: -20, reason: 5 },
  lawsuits: { from: 0, points: -15, reason: 6 },
};
const MAX_REASONS = 4;

/** Writes `code,payload` for every enterprise of the platform's table: its points by the card, and which features cost it most. */
export function writePlatformPoints(table: string, output: string): void {
  const [, ...rows] = readFileSync(table, 'utf8').trimEnd().split('\n');
  const lines = rows.map((row) => {
    const [code = '', ...values] = row.split(',');
    const parts = platformFeatures.map((name, i) => {
      const { from, points, reason } = card[name];
      return { reason, points: (Number(values[i]) - from) * points };
    });
    const worst = parts.filter(({ points }) => points < 0).toSorted((a, b) => a.points - b.points);
    const score = {
      points: Math.round(parts.reduce((sum, { points }) => sum + points, 0)),
      reasons: worst.slice(0, MAX_REASONS).map(({ reason }) => reason),
    };
    return `${code},${Buffer.from(encodeScore(score)).toString('hex')}\n`;
  });
  writeFileSync(output, `code,payload\n${lines.join('')}`);
}
