import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { QualityDimension } from '../../catalogue/index.ts';

/** One dimension of one delivery. */
export type Measure = {
  /** From 0 (every row at fault) to 1 (none); null where there was nothing to measure. */
  readonly score: number | null;
  /** Rows that were measured. */
  readonly of: number;
  /** Rows at fault among them; a doubt that counts half adds half a row. */
  readonly faults: number;
  /** What was counted, in words. */
  readonly basis: Bilingual;
};

/** How a finding came about: rows refused, rows doubted, a field left empty, data late, rows repeated, providers disagreeing. */
export const findingKinds = ['refused', 'doubted', 'empty', 'late', 'repeated', 'conflict'] as const;
type FindingKind = (typeof findingKinds)[number];

/** One thing the provider should mend. */
export type Finding = {
  readonly kind: FindingKind;
  readonly dimension: QualityDimension;
  /** Rule or field it is about; with the kind it names the finding. */
  readonly name: string;
  readonly title: Bilingual;
  readonly mend: Bilingual | null;
  /** Rows or records concerned, of how many. */
  readonly rows: number;
  readonly of: number;
  /** By how much it lowers its dimension's score, as far as it alone is concerned. */
  readonly loss: number;
};

export type QualityScore = {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  /** Records that were new to the provider's stream, and those it withdrew. */
  readonly added: number;
  readonly withdrawn: number;
  /** Mean of the dimensions that could be measured; null when none could. */
  readonly overall: number | null;
  readonly measures: Readonly<Record<QualityDimension, Measure>>;
  /** Worst first, at most twenty. */
  readonly findings: readonly (Finding & { readonly text: Bilingual })[];
};

/** Counts the faults among so many rows; nothing to count leaves no score, which is neither good nor bad. */
export function measure(faults: number, of: number, basis: Bilingual): Measure {
  if (of <= 0) return { score: null, of: 0, faults: 0, basis: nothingToMeasure };
  const counted = Math.min(Math.max(faults, 0), of);
  return { score: 1 - counted / of, of, faults: counted, basis };
}

export const nothingToMeasure: Bilingual = { zh: '没有可计的行', en: 'No rows to measure' };
