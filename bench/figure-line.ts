import type { Figure } from './figure.ts';

/** One figure as a JSON object on a line, for programs. */
export function figureJson({ figure, value, bar, holds, limit }: Figure): string {
  return JSON.stringify({ figure, value, bar, holds, limit });
}

/** One line a figure, in columns: figure, value, bar, whether it holds, and last what it was measured against. */
export function figureLines(figures: readonly Figure[]): string[] {
  const cells = figures.map(({ figure, value, bar, holds, limit }) => [
    figure,
    String(value),
    bar,
    holds ? 'holds' : 'DOES NOT HOLD',
    limit,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...cells.map((row) => row[column]!.length)));
  return cells.map((row) =>
    row.map((cell, column) => (column === 1 ? cell.padStart(widths[1]!) : cell.padEnd(widths[column] ?? 0))).join('  '),
  );
}
