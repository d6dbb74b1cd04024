import type { Channel } from '../transport/channel.ts';

/**
 * Waits for all works, and for the rest also when one fails: files may only be closed when nobody writes to them any more. The first failure ends the
 * connection, so that the others end too, and is what is thrown; `beforeEnd` may still send the peer a word.
 */
export async function together(
  channel: Channel,
  beforeEnd: (error: unknown) => Promise<void>,
  works: readonly Promise<void>[],
): Promise<void> {
  const failures: unknown[] = [];
  await Promise.all(
    works.map(async (work) => {
      try {
        await work;
      } catch (error) {
        failures.push(error);
        if (failures.length > 1) return;
        await beforeEnd(error);
        await channel.close();
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
}
