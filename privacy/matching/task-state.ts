import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { SuiteName } from '../groups/suite.ts';
import type { MatchResult } from './match-result.ts';
import type { PreparedSet } from './prepare-set.ts';
import type { MatchRole } from './terms.ts';

/** What a party keeps of a task between runs of its process. */
export type TaskState = {
  readonly version: 1;
  readonly terms: string;
  readonly role: MatchRole;
  /** Random: tells this try of the task from any other. */
  readonly run: string;
  readonly set: PreparedSet;
  /** Known from the first greeting on, and then never another. */
  readonly peer?: { readonly run: string; readonly size: number; readonly commitment: string };
  readonly suite?: SuiteName;
  /** The secret scalar under the party's own key: AES-256-GCM, nonce ‖ ciphertext ‖ mark, base64. Gone when the task is done. */
  readonly scalar?: string;
  readonly result?: MatchResult;
};

const NONCE = 12;
const MARK = 16;

/** The state of the task in this file, undefined where it was not begun. */
export function readState(path: string): TaskState | undefined {
  if (!existsSync(path)) return undefined;
  const state: TaskState = JSON.parse(readFileSync(path, 'utf8'));
  if (state.version !== 1) throw new RangeError(`${path}: made by another version of this program`);
  return state;
}

/** Writes it whole or not at all. */
export function writeState(path: string, state: TaskState): void {
  const file = openSync(`${path}.new`, 'w', 0o600);
  writeSync(file, JSON.stringify(state, null, 2));
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
}

/** Locks a scalar under the party's key, bound to the run. */
export function lockScalar(scalar: Uint8Array, key: Uint8Array, run: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(run));
  return Buffer.concat([nonce, cipher.update(scalar), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** The scalar again; throws where the key is another one or the state was touched. */
export function unlockScalar(locked: string, key: Uint8Array, run: string): Uint8Array {
  const bytes = Buffer.from(locked, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(run));
  decipher.setAuthTag(bytes.subarray(-MARK));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -MARK)), decipher.final()]);
}
