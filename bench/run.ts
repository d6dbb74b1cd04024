import type { Figure } from './figure.ts';

/** What a benchmark is told: how large to make it, and where to say what it is doing. */
export type Run = { readonly full: boolean; readonly note: (text: string) => void };

/** Measures the figures of one module. A benchmark that cannot measure one here leaves it out and notes why. */
export type Benchmark = (run: Run) => Promise<readonly Figure[]>;
