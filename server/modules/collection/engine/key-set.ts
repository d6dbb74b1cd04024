/** Slots of a table, which takes 192 kB. */
const SLOTS = 1 << 14;
/** A table with more names than this is split: longer runs of filled slots would take longer to search. */
const MOST_NAMES = SLOTS * 0.75;
const WORDS = 3;
const BITS = 32;

/**
 * Remembers which records stood earlier in a delivery, in some 22 bytes a record: ten million need about 220 MB. It keeps a 64-bit hash
 * of the record's name and 32 bits of its digest; that two of ten million names share a hash has a chance of three in a million, and
 * then a row is refused as a duplicate, never lost.
 *
 * Extendible hashing (Fagin et al. 1979): a full table is split in two, and a directory finds the table by the first bits of the hash.
 * All tables have one size and none is ever freed, so that memory does not break up as it would with tables that double.
 */
export class KeySet {
  #directory: Table[] = [new Table(0)];
  #depth = 0;

  get size(): number {
    return [...new Set(this.#directory)].reduce((sum, table) => sum + table.size, 0);
  }

  /** Adds a record, or says how it stands to the earlier one of the same name. `digest` is hex. */
  add(subjectId: string, recordKey: string, digest: string): 'new' | 'same' | 'other' {
    const low = hash(subjectId, recordKey, 0x811c9dc5);
    // Zero marks an empty slot.
    const high = hash(subjectId, recordKey, 0x2f0b4c47) || 1;
    let table = this.#tableOf(high);
    while (table.size > MOST_NAMES) {
      this.#split(table, high);
      table = this.#tableOf(high);
    }
    return table.add(low, high, Number.parseInt(digest.slice(0, 8), 16));
  }

  #tableOf(high: number): Table {
    return this.#directory[firstBits(high, this.#depth)]!;
  }

  #split(table: Table, high: number): void {
    if (table.depth === this.#depth) {
      this.#directory = this.#directory.flatMap((one) => [one, one]);
      this.#depth++;
    }
    const upper = table.split();
    // All entries that begin with the table's bits stood for it; those of the upper half now stand for the new one.
    const span = 2 ** (this.#depth - upper.depth);
    const start = (firstBits(high, upper.depth) | 1) * span;
    this.#directory.fill(upper, start, start + span);
  }
}

const firstBits = (word: number, bits: number) => (bits === 0 ? 0 : word >>> (BITS - bits));

/** Room for the names of a table that is being split. */
const scratch = new Uint32Array(SLOTS * WORDS);

class Table {
  size = 0;
  /** How many first bits of the hash all its names have in common. */
  depth: number;
  readonly #words = new Uint32Array(SLOTS * WORDS);

  constructor(depth: number) {
    this.depth = depth;
  }

  add(low: number, high: number, content: number): 'new' | 'same' | 'other' {
    const at = this.#find(low, high);
    if (this.#words[at + 1] === 0) {
      this.#put(at, low, high, content);
      return 'new';
    }
    return this.#words[at + 2] === content ? 'same' : 'other';
  }

  /** Keeps the names whose next bit is 0 and answers a table with the others. */
  split(): Table {
    scratch.set(this.#words);
    this.#words.fill(0);
    this.size = 0;
    this.depth++;
    const upper = new Table(this.depth);
    for (let at = 0; at < scratch.length; at += WORDS) {
      const [low, high] = [scratch[at]!, scratch[at + 1]!];
      if (high === 0) continue;
      const half = firstBits(high, this.depth) % 2 === 0 ? this : upper;
      half.#put(half.#find(low, high), low, high, scratch[at + 2]!);
    }
    return upper;
  }

  #put(at: number, low: number, high: number, content: number): void {
    this.#words[at] = low;
    this.#words[at + 1] = high;
    this.#words[at + 2] = content;
    this.size++;
  }

  /** Where a name stands, or the empty slot where it would. */
  #find(low: number, high: number): number {
    let slot = (low ^ (high >>> 7)) & (SLOTS - 1);
    for (;;) {
      const at = slot * WORDS;
      if (this.#words[at + 1] === 0 || (this.#words[at] === low && this.#words[at + 1] === high)) return at;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}

/** MurmurHash3's mixing over UTF-16 units; two seeds give two independent halves. */
function hash(first: string, second: string, seed: number): number {
  let h = mixAll(first, seed);
  h = mix(h, 0x1f);
  h = mixAll(second, h);
  h ^= first.length + second.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function mixAll(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = mix(h, text.charCodeAt(i));
  return h;
}

function mix(h: number, unit: number): number {
  let k = Math.imul(unit, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  h ^= Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}
