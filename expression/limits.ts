/** What bounds every expression, and with it the cost of reading, checking and running it. */
export const limits = {
  /** UTF-16 units of source text. */
  characters: 8_000,
  /** Nodes of the tree; each member of a list counts. */
  nodes: 200,
  /** Levels of the tree; a chain of one rank (a + b + c, a && b && c, c1 ? a : c2 ? b : c) is one level. */
  depth: 20,
  /** Brackets, functions and signs within one another while reading. */
  nesting: 40,
  /** Greatest magnitude of a number that is written or comes from an indicator; money in 分 fits 900 times over. */
  greatest: 1e15,
  /** Least magnitude other than 0; what is smaller and comes from an indicator counts as 0. */
  least: 1e-15,
  /** Binary exponent that no intermediate result may be able to pass, either way: float8 ends at ±1022. */
  exponent: 1_000,
  /** Arguments of min, max and coalesce. */
  arguments: 20,
  /** Decimals of round. */
  decimals: 9,
} as const;
