import type { EvaluatedRecord } from './evaluated-record.ts';

/** What one indicator's aggregates leave behind while they read one subject: nothing of it outlives the indicator. */
export type Reading = {
  /** The day of evaluation in China. */
  readonly day: string;
  /** The first later day on which a result may differ although no fact is added; '' where there is none. */
  changesOn: string;
  /** There was a record of the kind, be it enough or not. */
  seen: boolean;
  /** The newest known month, as a number; -1 where months are not read. */
  newestMonth: number;
  /** The records that make up the value; only where they were asked for. */
  readonly used: EvaluatedRecord[] | undefined;
};

export function noteChange(reading: Reading, day: string): void {
  if (day > reading.day && (reading.changesOn === '' || day < reading.changesOn)) reading.changesOn = day;
}
