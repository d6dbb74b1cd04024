/** What a score's row tells: the platform's part of the points, and why, as categories of the published scorecard. */
export type ScorePayload = {
  /** Whole points, −32,768 to 32,767. */
  readonly points: number;
  /** Up to four numbers of reason categories, 1 to 255, the weightiest first. */
  readonly reasons: readonly number[];
};

const MAX_REASONS = 4;
const POINTS_BYTES = 2;
/** Bytes of every score; a table of scores is padded to one more. */
export const SCORE_BYTES = POINTS_BYTES + MAX_REASONS;

/** Throws RangeError at points that are not whole or too many, and at reasons that are none or too many. */
export function encodeScore({ points, reasons }: ScorePayload): Uint8Array {
  const isReason = (one: number) => Number.isInteger(one) && one >= 1 && one <= 255;
  if (reasons.length > MAX_REASONS || !reasons.every(isReason)) throw new RangeError('up to four reasons from 1 to 255');
  if (!Number.isInteger(points)) throw new RangeError('whole points');
  const bytes = Buffer.alloc(SCORE_BYTES);
  bytes.writeInt16BE(points);
  bytes.set(reasons, POINTS_BYTES);
  return new Uint8Array(bytes);
}

export function decodeScore(payload: Uint8Array): ScorePayload {
  if (payload.length !== SCORE_BYTES) throw new RangeError('no score');
  return {
    points: Buffer.from(payload).readInt16BE(),
    reasons: Array.from(payload.subarray(POINTS_BYTES)).filter((one) => one !== 0),
  };
}
