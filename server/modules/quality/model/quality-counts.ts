import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { QualityDimension } from '../../catalogue/index.ts';

type Tally = Readonly<Record<string, number>>;

/** What was counted while a delivery was read. Every row is counted once: `rows` = accepted + refused. */
export type QualityCounts = {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly repeated: number;
  readonly withdrawn: number;
  readonly refused: number;
  /** New or changed records of which another provider says something else. */
  readonly conflicts: number;
  /** Doubts about accepted rows, by rule; a row with two doubts counts under both. */
  readonly warnings: Tally;
  /** Reasons of refusal, by rule; a row with two reasons counts under both. */
  readonly reasons: Tally;
  /** How many records have a value in each field; a required field has one in every record. */
  readonly filled: Tally;
  /** The latest day (YYYY-MM-DD) from which an accepted record is true. */
  readonly newestValidFrom: string | null;
};

/** A rule by which rows were refused or doubted: its dimension, and its words without the values of any single row. */
export type CountedRule = { readonly dimension: QualityDimension; readonly title: Bilingual; readonly mend: Bilingual | null };

/** Finds the rule a tally's name stands for. Throws for a name that stands for none, which is a defect. */
export type RuleOf = (name: string) => CountedRule;

export const acceptedRows = (counts: QualityCounts) =>
  counts.added + counts.changed + counts.unchanged + counts.repeated + counts.withdrawn;
