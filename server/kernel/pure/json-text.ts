/**
 * A JSON value that is passed on as the text it was stored as, without being read and written again. In an answer it stands for the
 * value; its text must be valid JSON, for nobody looks at it any more.
 */
export class JsonText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** What JSON.stringify asks for: within `jsonPieces` a mark in whose place the text is put, anywhere else the value itself. */
  toJSON(): unknown {
    if (texts === undefined) return JSON.parse(this.#text);
    texts.push(this.#text);
    return mark;
  }
}

/** Made anew by each process and never shown, so no text of an answer can hold it. */
const mark = globalThis.crypto.randomUUID();
const quotedMark = JSON.stringify(mark);
let texts: string[] | undefined;

/** What JSON.stringify would write, with every `JsonText` as it is, in pieces that are to be put one after the other. */
export function jsonPieces(value: unknown): readonly string[] {
  const found: string[] = [];
  texts = found;
  try {
    const whole = JSON.stringify(value);
    if (found.length === 0) return [whole];
    const pieces = whole.split(quotedMark);
    return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [found[index - 1]!, piece]));
  } finally {
    texts = undefined;
  }
}
