/** What is known of an item that was asked: how much of it is shown and held, whether it is collected here, and how its live sources answered. */
export type Found<F extends string> = {
  readonly shown: number;
  readonly held: number;
  readonly collected: boolean;
  /** The fault of each live source that was asked; null where it answered. */
  readonly faults: readonly (F | null)[];
};

/**
 * Why an item comes without records; null where it comes with some. That there is nothing on record may be said only by a source that
 * answered, or of what is collected; where the live source failed, its fault is the reason.
 */
export function missingReason<F extends string>({
  shown,
  held,
  collected,
  faults,
}: Found<F>): 'none-on-record' | 'not-collected' | 'withheld' | F | null {
  if (shown > 0) return null;
  if (held > 0) return 'withheld';
  const fault = faults.find((one) => one !== null);
  if (fault !== undefined) return fault;
  return collected || faults.length > 0 ? 'none-on-record' : 'not-collected';
}
