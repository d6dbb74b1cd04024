import type { Context } from './pure/context.ts';
import { defineKept } from './pure/kept.ts';
import { system } from './pure/principal.ts';

const MAX_REMEMBERED = 1_000;

type Remembered<T> = { readonly at: number; readonly value: Promise<T> };

/**
 * Something that every use asks and that seldom changes, asked in the platform's own name and remembered in this process for a moment, so
 * that a change holds within that moment everywhere. For what is the same whoever asks. To be asked before a transaction begins: it takes a
 * connection of its own, and callers who each held one while they waited for another would wait for ever.
 */
export function defineRemembered<T>(
  forMs: number,
  ask: (ctx: Context, key: string) => Promise<T>,
): (ctx: Context, key: string) => Promise<T> {
  const kept = defineKept(() => new Map<string, Remembered<T>>());
  return (ctx, key) => {
    const all = ctx.platform.kept(kept);
    const known = all.get(key);
    const now = performance.now();
    if (known !== undefined && now - known.at < forMs) return known.value;
    if (all.size >= MAX_REMEMBERED) all.clear();
    const value = ctx.platform.transaction(system, (one) => ask(one, key));
    all.set(key, { at: now, value });
    // What could not be looked up is not remembered; who waits for it is told.
    value.catch(() => {
      if (all.get(key)?.value === value) all.delete(key);
    });
    return value;
  };
}
