import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';

/** A key with its name (RFC 7638). Of a retired key only the public part is left. */
type RingKey = { readonly kid: string; readonly jwk: JWK };

/** The node's signing keys, as kept in one file. Times are RFC 3339. */
export type KeyRing = {
  /** The thumbprint of the first key of all: by it the disclosure log is named, whichever key signs. */
  readonly origin: string;
  /** Signs now, since the moment given. */
  readonly current: RingKey & { readonly since: string };
  /** Signs after the next rotation; published since the moment given, so that everybody knows it by then. */
  readonly next: RingKey & { readonly since: string };
  /** Newest first. They sign nothing more, and verify what they signed for ever. */
  readonly retired: readonly (RingKey & { readonly since: string; readonly until: string })[];
};

const FILE = 'signing-keys.json';
/** Where the only key stood before there were several. */
const FORMER_FILE = 'signing-key.json';

export const ringPath = (folder: string): string => join(folder, FILE);

/** Opens the ring of the folder, making one at the first start. Of several processes that start together one makes it. */
export async function openRing(folder: string, now: Date): Promise<KeyRing> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await readJson<KeyRing>(ringPath(folder));
  if (found) return found;
  const former = await readJson<JWK>(join(folder, FORMER_FILE));
  const first = former === undefined ? await makeKey() : { kid: await calculateJwkThumbprint(former), jwk: former };
  const since = now.toISOString();
  const ring: KeyRing = {
    origin: first.kid,
    current: { ...first, since },
    next: { ...(await makeKey()), since },
    retired: [],
  };
  await replace(folder, ring, 'new');
  return readRing(folder);
}

/** The ring as it stands in the file now. */
export const readRing = (folder: string): KeyRing => JSON.parse(readFileSync(ringPath(folder), 'utf8')) as KeyRing;

/**
 * The next key becomes the current one, another next one is made, and the private part of the retired one is destroyed. The file is replaced
 * at once, so that a reader sees the ring before or after. One caller at a time, which the caller sees to.
 */
export async function rotateRing(folder: string, now: Date): Promise<KeyRing> {
  const { origin, current, next, retired } = readRing(folder);
  const at = now.toISOString();
  const { d: _destroyed, ...open } = current.jwk;
  const ring: KeyRing = {
    origin,
    current: { kid: next.kid, jwk: next.jwk, since: at },
    next: { ...(await makeKey()), since: at },
    retired: [{ kid: current.kid, jwk: open, since: current.since, until: at }, ...retired],
  };
  await replace(folder, ring, 'instead');
  await rm(join(folder, FORMER_FILE), { force: true });
  return ring;
}

async function makeKey(): Promise<RingKey> {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK;
  return { kid: await calculateJwkThumbprint(jwk), jwk };
}

async function replace(folder: string, ring: KeyRing, how: 'new' | 'instead'): Promise<void> {
  const draft = join(folder, `${FILE}.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(ring), { mode: 0o600, flag: 'wx', flush: true });
  if (how === 'instead') return rename(draft, ringPath(folder));
  try {
    await link(draft, ringPath(folder));
  } catch (error) {
    // Another process was first; its ring is the ring.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
