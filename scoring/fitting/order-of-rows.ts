/**
 * The rows in an order that depends only on what they hold: by outcome, weight and the codes of all columns. Sums over them are then the same to
 * the last digit, in whatever order the rows came.
 */
export function orderOfRows(columns: readonly Uint8Array[], bad: Uint8Array, weight?: Float64Array): Uint32Array {
  let order = Uint32Array.from({ length: bad.length }, (_, row) => row);
  if (weight) order.sort((a, b) => weight[a]! - weight[b]!);
  for (const codes of [bad, ...columns]) order = byCode(order, codes);
  return order;
}

/** Counting sort, which keeps the order of equals. */
function byCode(order: Uint32Array, codes: Uint8Array): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(257);
  for (const code of codes) starts[code + 1]!++;
  for (let code = 0; code < 256; code++) starts[code + 1]! += starts[code]!;
  const sorted = new Uint32Array(order.length);
  for (const row of order) sorted[starts[codes[row]!]!++] = row;
  return sorted;
}
