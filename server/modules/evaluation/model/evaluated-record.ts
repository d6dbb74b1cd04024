/** One believed record as evaluation reads it: the text of each field that its item's plan names, in that order, '' where it is absent. */
export type EvaluatedRecord = {
  readonly key: string;
  readonly providerNo: number;
  /** The last day of its publication, '' where it has none: from the next day on the record is as if it were not there. */
  readonly endsOn: string;
  readonly values: readonly string[];
};

/** What was read of a subject for an evaluation, by item number. */
export type RecordsByItem = ReadonlyMap<number, readonly EvaluatedRecord[]>;
