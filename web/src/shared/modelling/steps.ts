/** What was done, where one is, what was taken back. */
export type Steps<T> = { readonly past: readonly T[]; readonly now: T; readonly future: readonly T[] };

/** More than anybody goes back. */
const MOST = 100;

export const begin = <T>(now: T): Steps<T> => ({ past: [], now, future: [] });

/** A new step: what was taken back before is gone. */
export const step = <T>({ past, now }: Steps<T>, next: T): Steps<T> => ({
  past: [...past, now].slice(-MOST),
  now: next,
  future: [],
});

export function undo<T>(steps: Steps<T>): Steps<T> {
  if (steps.past.length === 0) return steps;
  return { past: steps.past.slice(0, -1), now: steps.past.at(-1) as T, future: [steps.now, ...steps.future] };
}

export function redo<T>(steps: Steps<T>): Steps<T> {
  if (steps.future.length === 0) return steps;
  return { past: [...steps.past, steps.now], now: steps.future[0] as T, future: steps.future.slice(1) };
}
