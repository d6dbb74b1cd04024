/** How far one side may run ahead of what the other has safely taken. */
export type Window = {
  /** Resolves when chunk `index` may be sent; rejects after `fail`. */
  readonly room: (index: number) => Promise<void>;
  /** So many chunks are safely with the other side. */
  readonly taken: (chunks: number) => void;
  readonly isTaken: (chunks: number) => boolean;
  /** Nobody will say any more what was taken. */
  readonly fail: (error: unknown) => void;
};

/** Begins where `taken` chunks are with the other side already and lets `limit` more be under way. */
export function openWindow(taken: number, limit: number): Window {
  let safe = taken;
  let failed: { readonly error: unknown } | undefined;
  let waiting: { readonly index: number; readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
  return {
    room: (index) =>
      new Promise((resolve, reject) => {
        if (failed !== undefined) reject(failed.error);
        else if (index < safe + limit) resolve();
        else waiting.push({ index, resolve, reject });
      }),
    taken: (chunks) => {
      safe = Math.max(safe, chunks);
      const ready = waiting.filter(({ index }) => index < safe + limit);
      waiting = waiting.filter(({ index }) => index >= safe + limit);
      for (const { resolve } of ready) resolve();
    },
    isTaken: (chunks) => safe >= chunks,
    fail: (error) => {
      failed ??= { error };
      for (const { reject } of waiting.splice(0)) reject(error);
    },
  };
}
