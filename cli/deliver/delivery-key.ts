import { createHash } from 'node:crypto';

export type KeyParts = {
  readonly sha256: string;
  readonly item: string;
  readonly dryRun: boolean;
  readonly format: string | undefined;
  readonly sheet: string | undefined;
  readonly columns: Readonly<Record<string, string>>;
};

/**
 * The delivery key of a file that was given none. The same file for the same item, read in the same way, has the same key: the
 * same command run again continues its delivery, or shows its result.
 */
export function deliveryKeyOf({ sha256, item, dryRun, format, sheet, columns }: KeyParts): string {
  const reading = JSON.stringify([
    sha256,
    item,
    dryRun,
    format ?? null,
    sheet ?? null,
    Object.entries(columns).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return `cli-${createHash('sha256').update(reading).digest('hex').slice(0, 32)}`;
}

/** A key that no delivery has: the same file is delivered once more. */
export const freshKey = (key: string, now: Date): string => `${key}-${now.toISOString().replaceAll(/[-:.]/g, '')}`;
