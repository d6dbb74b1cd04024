/** Bits of a limb, and divisions by two made before the long numbers are brought up to date: products of the two stay exact in a double. */
const LIMB_BITS = 26;
const LIMB = 2 ** LIMB_BITS;
const LIMBS = 10;
/** Rounds after which the number would have to be no multiple of the prime's complement; hardly any takes half as many. */
const MAX_ROUNDS = 80;

/** −1/i modulo 256 for odd i, by (i − 1)/2. */
const negativeInverse = Int32Array.from({ length: 128 }, (_, half) => {
  for (let candidate = 1; ; candidate += 2) if ((((2 * half + 1) * candidate) & 255) === 255) return candidate;
});
/** 2^255 − 19. */
const prime = limbsOf(Uint32Array.of(0xffffffed, ~0, ~0, ~0, ~0, ~0, ~0, 0x7fffffff), new Float64Array(LIMBS));

const f = new Float64Array(LIMBS);
const g = new Float64Array(LIMBS);
const step = new Int32Array(6);

/**
 * Whether a number below 2^256, given as eight words of 32 bits, least significant first, is a square modulo 2^255 − 19: its Jacobi symbol by division
 * steps (Bernstein and Yang; in the form for symbols of libsecp256k1). Throws RangeError at a multiple of the prime, which has no symbol.
 * About five times quicker than raising to the power (p − 1)/2. Not constant in time: for hashes of ids this party knows, never for a key.
 */
export function isSquare(words: Uint32Array): boolean {
  f.set(prime);
  limbsOf(words, g);
  let length = LIMBS;
  step[4] = -1;
  step[5] = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    divisionSteps(f[0]! | 0 | (f[1]! << LIMB_BITS), g[0]! | 0 | (g[1]! << LIMB_BITS));
    update(length);
    if (f[0] === 1 && isSmall(length)) return step[5] % 2 === 0;
    while (length > 2 && f[length - 1] === 0 && g[length - 1] === 0) length--;
  }
  throw new RangeError('a multiple of the prime');
}

/** 26 division steps on the lowest bits; leaves in `step` what they do to the whole numbers, the distance and the sign of the symbol. */
function divisionSteps(lowF: number, lowG: number): void {
  let [u, v, q, r] = [1, 0, 0, 1];
  let a = lowF;
  let b = lowG;
  let eta = step[4]!;
  let sign = step[5]!;
  for (let left = LIMB_BITS; ;) {
    const guarded = b | (-1 << left);
    const zeros = 31 - Math.clz32(guarded & -guarded);
    b >>>= zeros;
    u <<= zeros;
    v <<= zeros;
    eta -= zeros;
    left -= zeros;
    // (2/f) is −1 where f is 3 or 5 modulo 8.
    sign ^= zeros & ((a >>> 1) ^ (a >>> 2));
    if (left === 0) break;
    if (eta < 0) {
      eta = -eta;
      // Exchanging them turns the sign where both are 3 modulo 4 (quadratic reciprocity).
      sign ^= (a & b) >>> 1;
      [a, b] = [b, a];
      [u, q] = [q, u];
      [v, r] = [r, v];
    }
    const limit = Math.min(eta + 1, left, 8);
    const w = Math.imul(b, negativeInverse[(a >>> 1) & 127]!) & ((1 << limit) - 1);
    b = (b + Math.imul(a, w)) | 0;
    q += u * w;
    r += v * w;
  }
  step[0] = u;
  step[1] = v;
  step[2] = q;
  step[3] = r;
  step[4] = eta;
  step[5] = sign;
}

/** f and g become (u·f + v·g)/2^26 and (q·f + r·g)/2^26, which the steps made whole. */
function update(length: number): void {
  const u = step[0]!;
  const v = step[1]!;
  const q = step[2]!;
  const r = step[3]!;
  let carryF = 0;
  let carryG = 0;
  for (let i = 0; i < length; i++) {
    const a = f[i]!;
    const b = g[i]!;
    const sumF = u * a + v * b + carryF;
    const sumG = q * a + r * b + carryG;
    carryF = Math.floor(sumF / LIMB);
    carryG = Math.floor(sumG / LIMB);
    if (i === 0) continue;
    f[i - 1] = sumF - carryF * LIMB;
    g[i - 1] = sumG - carryG * LIMB;
  }
  f[length - 1] = carryF;
  g[length - 1] = carryG;
}

function isSmall(length: number): boolean {
  for (let i = 1; i < length; i++) if (f[i] !== 0) return false;
  return true;
}

function limbsOf(words: Uint32Array, limbs: Float64Array): Float64Array {
  for (let i = 0; i < LIMBS; i++) {
    const bit = i * LIMB_BITS;
    const word = bit >>> 5;
    const shift = bit & 31;
    const low = words[word]! >>> shift;
    // Shifting by 32 would be shifting by nothing.
    const high = shift === 0 ? 0 : (words[word + 1] ?? 0) << (32 - shift);
    limbs[i] = (low | high) & (LIMB - 1);
  }
  return limbs;
}
