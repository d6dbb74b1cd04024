import type { Operations } from '../../../../sdk/index.ts';

export type Evaluation = NonNullable<Operations['evaluation.show']['output']['evaluation']>;
export type Model = Operations['evaluation.get-model']['output'];
export type Reading = Model['reading'];
export type Characteristic = Reading['characteristics'][number];
export type Reason = Evaluation['adverse'][number];
type Grades = Model['model']['grades'];

/** How good a grade is among those of its model, by which it is coloured; the letter says it too. */
export function toneOf(grade: string | null, grades: Grades): 'good' | 'waits' | 'bad' | 'over' {
  const place = grades.findIndex((one) => one.grade === grade);
  if (place < 0) return 'over';
  const share = place / (grades.length - 1);
  if (share < 0.4) return 'good';
  return share < 0.7 ? 'waits' : 'bad';
}

/** The first letters of a model's name, which is a digest: enough to tell its versions apart. */
export const versionOf = (modelId: string): string => modelId.replace(/^sha256:/, '').slice(0, 8);

/** Points against the mean, with their sign. */
export const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'));

/** The neighbouring bin that gives more than where the enterprise is; of categories the best. Undefined where there is none. */
export function betterBin({ bins }: Characteristic, bin: number | null): number | undefined {
  if (bin === null) return undefined;
  const here = bins[bin]?.points ?? 0;
  const isCategory = typeof bins[0]?.example === 'string';
  const near = isCategory ? bins.map((_, at) => at) : [bin + 1, bin - 1];
  const better = near.filter((at) => (bins[at]?.points ?? Number.NEGATIVE_INFINITY) > here);
  return better.toSorted((a, b) => bins[b]!.points - bins[a]!.points)[0];
}
