export type Chance = {
  readonly is: (probability: number) => boolean;
  /** From `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A part of a list in its order, at least so many. */
  readonly some: <T>(from: readonly T[], least?: number) => readonly T[];
};

/** Choices by a source of random numbers from 0 to 1. */
export function chanceOf(random: () => number): Chance {
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => from[between(0, from.length - 1)]!;
  return {
    is: (probability) => random() < probability,
    between,
    pick,
    some: (from, least = 1) => {
      const part = from.filter(() => random() < 0.5);
      return part.length >= least ? part : [pick(from)];
    },
  };
}
