import { fromHex, sameBytes, utf8 } from './bytes.ts';
import { commitment, disclosureEntry, type OpenedPart } from './disclosure-entry.ts';
import type { LogCrypto } from './log-crypto.ts';
import { verifiedCheckpoint, type LogKey } from './log-key.ts';
import { readTlogProof } from './tlog-proof.ts';
import { leafHash } from './tree-hash.ts';
import { rootOfPath } from './verify-inclusion.ts';

/** What the platform gives as proof of one disclosure, and all that is needed to check it beside the log's key. */
export type ProofFile = {
  readonly disclosureId: string;
  /** That the entry is in the log (C2SP tlog-proof). */
  readonly proof: string;
  /** The commitments to all parts of the disclosure, by name. */
  readonly commitments: Readonly<Record<string, string>>;
  /** The parts that the reader may see. */
  readonly parts: readonly OpenedPart[];
};

export type ProofVerdict =
  | { readonly valid: false; readonly reason: ProofFault }
  | {
      readonly valid: true;
      readonly origin: string;
      /** The entry's place in the log, from 0, and how many entries the log had. */
      readonly index: number;
      readonly size: number;
      /** What was disclosed, as far as it is opened: values by the name of the part. */
      readonly disclosed: Readonly<Record<string, unknown>>;
    };

export type ProofFault = 'not-a-proof' | 'checkpoint-not-signed' | 'not-in-the-log' | 'part-changed';

/** Checks a proof file against the log's keys. Needs no network; any change of the file is found. */
export function verifyProofFile(crypto: LogCrypto, text: string, keys: readonly LogKey[]): ProofVerdict {
  const file = readProofFile(text);
  const proof = file && readTlogProof(file.proof);
  if (file === undefined || proof === undefined) return { valid: false, reason: 'not-a-proof' };
  const checkpoint = verifiedCheckpoint(crypto, proof.checkpoint, keys);
  if (checkpoint === undefined) return { valid: false, reason: 'checkpoint-not-signed' };
  const { sha256 } = crypto;
  const { index } = proof;
  const { size, origin } = checkpoint;
  const leaf = leafHash(sha256, utf8(disclosureEntry(sha256, file.commitments)));
  const root = rootOfPath(sha256, leaf, { index, size }, proof.path);
  if (root === undefined || !sameBytes(root, checkpoint.root)) return { valid: false, reason: 'not-in-the-log' };
  const disclosed = openedParts(crypto, file);
  return disclosed === undefined ? { valid: false, reason: 'part-changed' } : { valid: true, origin, index, size, disclosed };
}

/** The opened values, where each is what its commitment says, and the one that names the disclosure is among them. */
function openedParts({ sha256 }: LogCrypto, file: ProofFile): Record<string, unknown> | undefined {
  const opened = new Map<string, unknown>();
  for (const { name, text, salt } of file.parts) {
    const bytes = fromHex(salt);
    if (bytes === undefined || opened.has(name) || file.commitments[name] !== commitment(sha256, bytes, text)) return undefined;
    opened.set(name, JSON.parse(text));
  }
  return opened.get('disclosureId') === file.disclosureId ? Object.fromEntries(opened) : undefined;
}

function readProofFile(text: string): ProofFile | undefined {
  let file: Readonly<Record<string, unknown>>;
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    return undefined;
  }
  if (!hasExactly(file, ['commitments', 'disclosureId', 'parts', 'proof'])) return undefined;
  const { commitments, disclosureId, parts, proof } = file;
  const good =
    typeof disclosureId === 'string' &&
    typeof proof === 'string' &&
    isTextRecord(commitments) &&
    Array.isArray(parts) &&
    parts.every((part: unknown) => hasExactly(part, ['name', 'salt', 'text']) && isTextRecord(part));
  return good ? (file as unknown as ProofFile) : undefined;
}

const isTextRecord = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

const hasExactly = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).toSorted().join() === names.join();
