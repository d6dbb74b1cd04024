import { hash } from 'node:crypto';
import { copyField, copyLines, MOST_BYTES_A_UNIT } from './copy-text.ts';
import type { NewFact, StagedFact } from './model.ts';

const SEGMENT_BYTES = 1024 * 1024;
const BACKSLASH = 92;
/** Beside the texts that may be of any length: subject, two days, row number, status, digest, separators. */
const REST_UNITS = 160;

/** Most segments kept for the next block: more than two blocks of the usual size need. */
const MAX_FREE = 32;

/** Memory for lines, used again and again: thrown away, it would lie about until the collector comes for other reasons. */
export class LineMemory {
  readonly #free: Buffer[] = [];

  take(bytes: number): Buffer {
    return (bytes <= SEGMENT_BYTES ? this.#free.pop() : undefined) ?? Buffer.allocUnsafe(Math.max(SEGMENT_BYTES, bytes));
  }

  /** Whoever gives segments back must not look at their lines any more. */
  give(segments: readonly Buffer[]): void {
    for (const segment of segments)
      if (segment.length === SEGMENT_BYTES && this.#free.length < MAX_FREE) this.#free.push(segment);
  }
}

/**
 * Turns records into lines for COPY, kept outside the heap: a block of rows waits for the block before it to be written, and what
 * waits as text is copied by the garbage collector again and again.
 */
export class FactLines {
  readonly #memory: LineMemory;
  readonly #segments: Buffer[] = [];
  #segment: Buffer = Buffer.alloc(0);
  #used = 0;

  constructor(memory: LineMemory) {
    this.#memory = memory;
  }

  /** Gives the memory back, when the lines are written and not needed any more. */
  release(): void {
    this.#memory.give(this.#segments.splice(0));
    this.#segment = Buffer.alloc(0);
    this.#used = 0;
  }

  /** Writes the record's line after the last one. */
  stage(fact: NewFact): StagedFact {
    const { subjectId, recordKey, rowNo, status, body } = fact;
    this.#makeRoom((2 * (body.length + recordKey.length) + REST_UNITS) * MOST_BYTES_A_UNIT);
    const start = this.#used;
    let at = start + this.#segment.write(body, start);
    const bytes = this.#segment.subarray(start, at);
    const digest = hash('sha256', bytes, 'hex').slice(0, 32);
    // JSON text has no tab and no line end of its own, so only a backslash needs escaping.
    if (bytes.includes(BACKSLASH)) at = start + this.#segment.write(copyField(body), start);
    const rest = `\t${subjectId}\t${copyField(recordKey)}\t${fact.validFrom ?? '\\N'}\t${fact.validTo ?? '\\N'}\t${rowNo}\t${status}\t${digest}\n`;
    this.#used = at + this.#segment.write(rest, at);
    return { subjectId, recordKey, rowNo, status, digest, segment: this.#segment, start, end: this.#used };
  }

  /** Takes the line written last back. */
  drop(last: StagedFact): void {
    this.#used = last.start;
  }

  #makeRoom(bytes: number): void {
    if (bytes <= this.#segment.length - this.#used) return;
    this.#segment = this.#memory.take(bytes);
    this.#segments.push(this.#segment);
    this.#used = 0;
  }
}

/** The columns of a staged line, in its order. */
export const STAGED_COLUMNS = 'body, subject_id, record_key, valid_from, valid_to, row_no, status, digest';

/** The staged lines, each after the same text, as chunks for COPY. */
export function stagedText(facts: readonly StagedFact[], before: string): Iterable<Buffer> {
  const prefix = Buffer.from(before);
  return copyLines(
    facts,
    (fact) => prefix.length + fact.end - fact.start,
    (fact, chunk, at) => {
      chunk.set(prefix, at);
      const length = fact.segment.copy(chunk, at + prefix.length, fact.start, fact.end);
      return prefix.length + length;
    },
  );
}
