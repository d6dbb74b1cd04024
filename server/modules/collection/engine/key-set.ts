const SHARDS = 64;
const START_SLOTS = 1 << 8;
const FULL = 0.62;
const WORDS = 3;

/**
 * Remembers which records stood earlier in a delivery, in some 20 bytes a record: ten million rows need about 200 MB. It keeps a
 * 64-bit hash of the record's name and 32 bits of its digest; that two of ten million names share a hash has a chance of
 * three in a million, and then a row is refused as a duplicate, never lost. Kept in many small tables, so that the old and the new
 * one of a growing table are never more than a few megabytes together.
 */
export class KeySet {
  readonly #shards = Array.from({ length: SHARDS }, () => new Shard());

  get size(): number {
    return this.#shards.reduce((sum, shard) => sum + shard.size, 0);
  }

  /** Adds a record, or says how it stands to the earlier one of the same name. `digest` is hex. */
  add(subjectId: string, recordKey: string, digest: string): 'new' | 'same' | 'other' {
    const low = hash(subjectId, recordKey, 0x811c9dc5);
    // Zero marks an empty slot.
    const high = hash(subjectId, recordKey, 0x2f0b4c47) || 1;
    return this.#shards[high % SHARDS]!.add(low, high, Number.parseInt(digest.slice(0, 8), 16));
  }
}

class Shard {
  size = 0;
  #slots = START_SLOTS;
  #words = new Uint32Array(START_SLOTS * WORDS);

  add(low: number, high: number, content: number): 'new' | 'same' | 'other' {
    if (this.size > this.#slots * FULL) this.#grow();
    const at = this.#find(low, high);
    if (this.#words[at + 1] === 0) {
      this.#words[at] = low;
      this.#words[at + 1] = high;
      this.#words[at + 2] = content;
      this.size++;
      return 'new';
    }
    return this.#words[at + 2] === content ? 'same' : 'other';
  }

  #find(low: number, high: number): number {
    const mask = this.#slots - 1;
    let slot = (low ^ (high >>> 7)) & mask;
    for (;;) {
      const at = slot * WORDS;
      if (this.#words[at + 1] === 0 || (this.#words[at] === low && this.#words[at + 1] === high)) return at;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#words;
    this.#slots *= 2;
    this.#words = new Uint32Array(this.#slots * WORDS);
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 1] === 0) continue;
      const to = this.#find(old[at]!, old[at + 1]!);
      for (let word = 0; word < WORDS; word++) this.#words[to + word] = old[at + word]!;
    }
    // Freed at once: the collector sees only the small object in front, and would let hundreds of megabytes lie.
    old.buffer.transfer(0);
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
