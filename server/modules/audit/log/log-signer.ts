import { checkpointText, keyIdOf, logKeyText, signatureLine, utf8, type Checkpoint } from '../../../../sdk/log/index.ts';
import { sha256 } from './sha256.ts';

/** What the log needs of the node's signing key. */
export type SigningKey = {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
  /** The thumbprint of the log's first key. */
  readonly originKeyId: string;
  readonly signBytes: (bytes: Uint8Array) => Uint8Array;
};

/**
 * The name under which a node signs its log: no two nodes have the same, because it is that of its first key. It stays when the key is
 * rotated, so that the log is one log: a reader accepts any key of the node under this name.
 */
const originOf = (key: Pick<SigningKey, 'originKeyId'>): string => `jinqiao.log/${key.originKeyId}`;

/** A checkpoint with the log's signature, as C2SP tlog-checkpoint and signed-note have it. */
export function signCheckpoint(key: SigningKey, head: Omit<Checkpoint, 'origin'>): string {
  const name = originOf(key);
  const text = checkpointText({ origin: name, ...head });
  const signature = key.signBytes(utf8(text));
  return `${text}\n${signatureLine({ name, keyId: keyIdOf(sha256, name, key.publicKey), signature })}`;
}

/** The log's key in one line, for those who check proofs: to be kept by them before they need it. */
export const logKeyOf = (key: Omit<SigningKey, 'signBytes' | 'keyId'>): string =>
  logKeyText(sha256, originOf(key), key.publicKey);
