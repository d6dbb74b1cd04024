import { fromBase64, joinBytes, sameBytes, toBase64, toHex, utf8 } from './bytes.ts';
import { readCheckpoint, readNote, type Checkpoint } from './checkpoint.ts';
import type { LogCrypto, Sha256 } from './log-crypto.ts';

/** The key a log signs its checkpoints with. Without a name it is trusted whatever the log calls itself. */
export type LogKey = { readonly name?: string; readonly publicKey: Uint8Array };

/** Ed25519 among the signature types of C2SP signed-note. */
const ED25519 = 1;
const ED25519_KEY_BYTES = 32;
const KEY_ID_BYTES = 4;

/** SHA-256(name || newline || type || public key), its first four bytes (C2SP signed-note). */
export function keyIdOf(sha256: Sha256, name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(joinBytes(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey)).subarray(0, KEY_ID_BYTES);
}

/** The key in one line, `name+id+key`, as tools for signed notes take it. */
export function logKeyText(sha256: Sha256, name: string, publicKey: Uint8Array): string {
  return `${name}+${toHex(keyIdOf(sha256, name, publicKey))}+${toBase64(joinBytes(Uint8Array.of(ED25519), publicKey))}`;
}

/** Undefined where the line is no Ed25519 key, or its id is not that of the key. */
export function readLogKey(sha256: Sha256, text: string): LogKey | undefined {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = fromBase64(encoded ?? '');
  if (name === undefined || bytes?.length !== 1 + ED25519_KEY_BYTES || bytes[0] !== ED25519) return undefined;
  const publicKey = bytes.subarray(1);
  return toHex(keyIdOf(sha256, name, publicKey)) === id ? { name, publicKey } : undefined;
}

/** The checkpoint, where one of the keys signed it under the log's own name; undefined otherwise. */
export function verifiedCheckpoint(crypto: LogCrypto, note: string, keys: readonly LogKey[]): Checkpoint | undefined {
  const signed = readNote(note);
  const checkpoint = signed && readCheckpoint(signed.text);
  if (signed === undefined || checkpoint === undefined) return undefined;
  const { origin } = checkpoint;
  const known = keys.filter((key) => key.name === undefined || key.name === origin);
  const good = signed.signatures.some(({ name, keyId, signature }) =>
    known.some(
      ({ publicKey }) =>
        name === origin &&
        sameBytes(keyId, keyIdOf(crypto.sha256, origin, publicKey)) &&
        crypto.verifyEd25519(publicKey, utf8(signed.text), signature),
    ),
  );
  return good ? checkpoint : undefined;
}
