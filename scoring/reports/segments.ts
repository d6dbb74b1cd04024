import { countScores, discrimination, type Discrimination } from './discrimination.ts';

/** How a card does within one part of the rows, such as a region, an industry, a size. */
export type Segment = {
  readonly name: string;
  readonly rows: number;
  readonly bad: number;
  readonly meanScore: number;
  /** Undefined where all went the same way. */
  readonly discrimination: Discrimination | undefined;
};

/** One segment for each name, largest first. Those of fewer rows than `leastRows` are left out: they would say more of single firms than of a part. */
export function segments(scores: Int32Array, bad: Uint8Array, names: readonly string[], leastRows = 20): Segment[] {
  const rowsOfName = new Map<string, number[]>();
  names.forEach((name, row) => {
    const rows = rowsOfName.get(name);
    if (rows) rows.push(row);
    else rowsOfName.set(name, [row]);
  });
  return [...rowsOfName]
    .filter(([, rows]) => rows.length >= leastRows)
    .map(([name, rows]) => {
      const own = Int32Array.from(rows, (row) => scores[row]!);
      const ownBad = Uint8Array.from(rows, (row) => bad[row]!);
      return {
        name,
        rows: rows.length,
        bad: ownBad.reduce((sum, one) => sum + one, 0),
        meanScore: own.reduce((sum, score) => sum + score, 0) / rows.length,
        discrimination: discrimination(countScores(own, ownBad)),
      };
    })
    .toSorted((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
}
