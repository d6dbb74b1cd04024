import { fromBase64, toBase64 } from './bytes.ts';
import { HASH_BYTES } from './tree-hash.ts';

/** The head of a log at one size (C2SP tlog-checkpoint). */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

export type NoteSignature = { readonly name: string; readonly keyId: Uint8Array; readonly signature: Uint8Array };

/** A signed note (C2SP signed-note): the text that is signed, with its last newline, and whose signatures stand below it. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

const MAX_SIGNATURES = 64;
const KEY_ID_BYTES = 4;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,15})$/;

/** The text of a checkpoint, which is what its signatures sign. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

export const signatureLine = ({ name, keyId, signature }: NoteSignature): string =>
  `\u2014 ${name} ${toBase64(Uint8Array.from([...keyId, ...signature]))}\n`;

/** Undefined where the text is no signed note. Whose signatures they are is for the reader to check. */
export function readNote(note: string): SignedNote | undefined {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n') || hasControl(note)) return undefined;
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return undefined;
  const signatures = lines.map(readSignature);
  if (signatures.some((one) => one === undefined)) return undefined;
  return { text: note.slice(0, split + 1), signatures: signatures as NoteSignature[] };
}

/** Undefined where the text is no checkpoint; one with extension lines is none of ours. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = '', end, ...more] = text.split('\n');
  const hash = fromBase64(root);
  if (origin === '' || end !== '' || more.length > 0 || hash?.length !== HASH_BYTES) return undefined;
  const entries = readWhole(size);
  return entries === undefined ? undefined : { origin, size: entries, root: hash };
}

/** A whole number without leading zeroes, as the formats of the log write it. */
export function readWhole(text: string): number | undefined {
  const value = WHOLE_NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^\u2014 ([^\s+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded ?? '');
  if (name === undefined || bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
}

const hasControl = (text: string) => /\p{Cc}/u.test(text.replaceAll('\n', ''));
