/** How every program of this checkout runs: flags of node. */
export const nodeFlags: readonly string[];
