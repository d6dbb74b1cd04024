/** Bytes that steer parsers: quotes, separators, line ends, NUL, escape, beginnings of multi-byte characters, all ones. */
const STEERING = [
  0x22, 0x2c, 0x0a, 0x0d, 0x09, 0x3b, 0x00, 0x1a, 0x3c, 0x3e, 0x26, 0x7b, 0x7d, 0x5c, 0x81, 0xe4, 0xef, 0xbf, 0xff,
];
const MOST_CHANGES = 6;
const LONGEST_SPAN = 40;

/**
 * A copy of `bytes`, from offset `from` on damaged in one to six places: bytes changed, put in, taken out, repeated or moved, or the end cut off. The same
 * `random` (numbers in [0, 1)) gives the same damage.
 */
export function mutate(bytes: Uint8Array, random: () => number, from = 0): Buffer {
  const head = Buffer.from(bytes.subarray(0, from));
  let body = Buffer.from(bytes.subarray(from));
  const changes = 1 + Math.floor(random() * MOST_CHANGES);
  for (let change = 0; change < changes; change += 1) body = mutateOnce(body, random);
  return Buffer.concat([head, body]);
}

/** Numbers in [0, 1) that a seed determines (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function mutateOnce(bytes: Buffer, random: () => number): Buffer<ArrayBuffer> {
  const pick = (below: number): number => Math.floor(random() * below);
  const at = pick(bytes.length + 1);
  const span = Math.min(1 + pick(LONGEST_SPAN), bytes.length - at);
  const before = bytes.subarray(0, at);
  const piece = bytes.subarray(at, at + span);
  const after = bytes.subarray(at + span);
  const steering = Buffer.of(STEERING[pick(STEERING.length)]!);
  switch (pick(7)) {
    case 0:
      return Buffer.concat([before, Buffer.of(pick(256)), bytes.subarray(at + 1)]);
    case 1:
      return Buffer.concat([before, steering, bytes.subarray(at + 1)]);
    case 2:
      return Buffer.concat([before, steering, piece, after]);
    case 3:
      return Buffer.concat([before, after]);
    case 4:
      return Buffer.concat([before, piece, piece, after]);
    case 5:
      return Buffer.concat([before, after, piece]);
    default:
      // Cutting the end off leaves little to damage further, so it is done to one part in four only.
      return pick(4) === 0 ? Buffer.from(before) : Buffer.concat([before, steering, steering, piece, after]);
  }
}
