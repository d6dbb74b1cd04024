/** One line of the benchmark's result: a value measured now, its limit, and whether it holds. */
export type Figure = {
  /** `<module>.<what>`. */
  readonly figure: string;
  readonly value: number;
  /** What the value is measured against. */
  readonly limit: string;
  readonly bar: string;
  readonly holds: boolean;
};
