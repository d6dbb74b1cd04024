/** Adds up a number of which each side has a part; both learn the sum. */
export type JointSum = (part: number) => Promise<number>;

/** Where to go next, this side's part of it. */
export type JointDirection = {
  readonly next: (gradient: Float64Array) => Promise<Float64Array>;
};

type Pair = { readonly step: Float64Array; readonly change: Float64Array; readonly inverse: number };

/**
 * L-BFGS (Nocedal 1980) over two sides that each hold their part of every vector: only inner products are added up between them. `precondition` is a side's
 * own approximate inverse of the curvature of its block. A pair of steps whose curvature is not positive is left out, at both sides alike.
 */
export function openJointDirection(sum: JointSum, precondition: (vector: Float64Array) => Float64Array): JointDirection {
  const pairs: Pair[] = [];
  let before: { readonly gradient: Float64Array; readonly step: Float64Array } | undefined;
  const joint = (a: Float64Array, b: Float64Array) => sum(dot(a, b));
  return {
    next: async (gradient) => {
      if (before !== undefined) {
        const change = gradient.map((value, at) => value - before!.gradient[at]!);
        const curvature = await joint(before.step, change);
        if (curvature > 0) pairs.push({ step: before.step, change, inverse: 1 / curvature });
      }
      const rest = gradient.slice();
      const shares: number[] = [];
      for (const { step, change, inverse } of pairs.toReversed()) {
        const share = inverse * (await joint(step, rest));
        shares.unshift(share);
        for (let at = 0; at < rest.length; at++) rest[at]! -= share * change[at]!;
      }
      const direction = precondition(rest);
      for (const [index, { step, change, inverse }] of pairs.entries()) {
        const back = inverse * (await joint(change, direction));
        for (let at = 0; at < direction.length; at++) direction[at]! += (shares[index]! - back) * step[at]!;
      }
      const step = direction.map((value) => -value);
      before = { gradient, step };
      return step;
    },
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let at = 0; at < a.length; at++) total += a[at]! * b[at]!;
  return total;
}
