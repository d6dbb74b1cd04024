import { joinBytes, fromHex, sameBytes, toHex, utf8 } from './bytes.ts';
import type { AuditFault, AuditFinding } from './audit-finding.ts';
import type { Checkpoint } from './checkpoint.ts';
import { commitmentsOf, disclosureEntry, erasedBy, type Part } from './disclosure-entry.ts';
import type { LogCrypto } from './log-crypto.ts';
import { verifiedCheckpoint, type LogKey } from './log-key.ts';
import { HASH_BYTES, leafHash } from './tree-hash.ts';
import { buildTree, type BuiltTile, type TreeBuilder } from './tree-builder.ts';
import { tileCount, tileWidth, type TilePlace } from './tile-place.ts';

export type LoggedDisclosure = { readonly salt: string; readonly parts: readonly Part[] };

/** An entry as stored: its place, its text, and the disclosure it stands for, which is null when that is not there. */
export type LogEntry = {
  readonly position: number;
  readonly entryId: string;
  readonly entry: string;
  readonly disclosure: LoggedDisclosure | null;
};

export type KeptCheckpoint = { readonly round: number; readonly size: number; readonly note: string };

/** Where an auditor reads a log from. Entries and checkpoints come in the order of their position and round. */
export type LogSource = {
  readonly checkpoints: () => AsyncIterable<KeptCheckpoint>;
  readonly entries: () => AsyncIterable<LogEntry>;
  /** A tile, undefined where it does not exist. */
  readonly tile: (place: TilePlace) => Promise<TileRead | undefined>;
  /** What stands beside the sealed log. Asked for last. */
  readonly rest: () => Promise<LogRest>;
};

/** The hashes of a tile, one after the other, and the size of the log at the moment it was read: a log may grow while it is audited. */
export type TileRead = { readonly hashes: Uint8Array; readonly size: number };

export type LogRest = {
  /** Disclosures that no entry stands for, by id. */
  readonly notLogged: readonly string[];
  /** Entries that wait to be sealed. */
  readonly waiting: readonly Omit<LogEntry, 'position'>[];
  /** How many tiles are stored, of all levels, and the size of the newest checkpoint at that moment. */
  readonly tiles: number;
  readonly size: number;
  /** How many entries have a position that no checkpoint covers: somebody gave it to them, or took the checkpoint away. */
  readonly beyond: number;
};

export type AuditReport = {
  readonly size: number;
  readonly checkpoints: number;
  /** Entries that say that a disclosure was erased. */
  readonly erasures: number;
  readonly findings: readonly AuditFinding[];
};

/** After so many findings the log is what it is; the rest is not counted. */
const MAX_FINDINGS = 1_000;

/**
 * Recomputes everything that the log says from its entries: every tile, the root of every checkpoint kept, and each entry from the
 * disclosure stored. That all checkpoints are heads of one sequence of entries is their consistency. A log that was cut off and signed
 * anew agrees with itself; only `known`, checkpoints an auditor kept elsewhere, show it.
 */
export async function auditLog(
  crypto: LogCrypto,
  source: LogSource,
  keys: readonly LogKey[],
  known: readonly Checkpoint[] = [],
): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  const find = (fault: AuditFault, where: string) => {
    if (findings.length < MAX_FINDINGS) findings.push({ fault, where });
  };
  const heads = await readCheckpoints(crypto, source, keys, find);
  const last = Math.max(0, ...heads.map((head) => head.size));
  for (const head of known) if (head.size > last) find('log-shortened', `${head.size} > ${last}`);
  const tree = buildTree(crypto.sha256);
  const wanted = [...heads, ...known].toSorted((one, other) => one.size - other.size);
  const check = () => {
    while (wanted[0]?.size === tree.size()) {
      const head = wanted.shift()!;
      if (sameBytes(tree.root(), head.root)) continue;
      find(known.includes(head) ? 'log-forked' : 'checkpoint-changed', `size ${head.size}`);
    }
  };
  check();
  const erasures = await walkEntries(crypto, source, { tree, last, find, check });
  if (tree.size() !== last) find('entry-missing', `position ${tree.size()} to ${last - 1}`);
  for (const tile of tree.edge()) await compareTile(source, tile, find);
  return { size: tree.size(), checkpoints: heads.length, erasures, findings };
}

type Find = (fault: AuditFault, where: string) => void;
type Walk = { readonly tree: TreeBuilder; readonly last: number; readonly find: Find; readonly check: () => void };

async function readCheckpoints(crypto: LogCrypto, source: LogSource, keys: readonly LogKey[], find: Find): Promise<Checkpoint[]> {
  const heads: Checkpoint[] = [];
  let round = 0;
  for await (const kept of source.checkpoints()) {
    if (kept.round !== round) find('checkpoint-missing', `round ${round}`);
    round = kept.round + 1;
    const head = verifiedCheckpoint(crypto, kept.note, keys);
    if (head === undefined || head.origin !== (heads[0] ?? head).origin) find('checkpoint-not-signed', `round ${kept.round}`);
    else if (head.size !== kept.size || head.size < (heads.at(-1)?.size ?? 0)) find('checkpoint-changed', `round ${kept.round}`);
    else heads.push(head);
  }
  if (heads.length === 0) find('checkpoint-missing', 'round 0');
  return heads;
}

/** Goes through all entries; answers how many erasures there are. */
async function walkEntries(crypto: LogCrypto, source: LogSource, walk: Walk): Promise<number> {
  const { tree, last, find } = walk;
  const gone = new Map<string, number>();
  const erased = new Set<string>();
  let expected = 0;
  for await (const entry of source.entries()) {
    if (entry.position !== expected) {
      const repeated = entry.position < expected;
      find(repeated ? 'entry-out-of-place' : 'entry-missing', `position ${repeated ? entry.position : expected}`);
    }
    expected = entry.position + 1;
    const leaf = leafHash(crypto.sha256, utf8(entry.entry));
    const of = erasedBy(entry.entry);
    if (of !== undefined) erased.add(of);
    // Sealed while the audit is under way: the next one's.
    if (entry.position >= last) continue;
    const full: BuiltTile[] = [];
    tree.append(leaf, (tile) => full.push(tile));
    for (const tile of full) await compareTile(source, tile, find);
    walk.check();
    if (of !== undefined) continue;
    if (entry.disclosure === null) gone.set(toHex(leaf), entry.position);
    else if (!standsFor(crypto, entry, entry.disclosure))
      find('disclosure-changed', `position ${entry.position} ${entry.entryId}`);
  }
  await checkRest(crypto, source, walk, { gone, erased });
  return erased.size;
}

type Erased = { readonly gone: ReadonlyMap<string, number>; readonly erased: ReadonlySet<string> };

async function checkRest(crypto: LogCrypto, source: LogSource, { find }: Walk, { gone, erased }: Erased): Promise<void> {
  const { notLogged, waiting, tiles, size, beyond } = await source.rest();
  for (const id of notLogged) find('disclosure-not-logged', id);
  if (tiles > tileCount(size)) find('tile-out-of-place', `${tiles} > ${tileCount(size)}`);
  if (beyond > 0) find('entry-out-of-place', `${beyond} from position ${size}`);
  const pending = new Set(waiting.map(({ entry }) => erasedBy(entry)));
  for (const one of waiting) {
    if (erasedBy(one.entry) !== undefined) continue;
    if (one.disclosure === null) find('disclosure-missing', one.entryId);
    else if (!standsFor(crypto, one, one.disclosure)) find('disclosure-changed', one.entryId);
  }
  for (const [leaf, position] of gone)
    if (!erased.has(leaf) && !pending.has(leaf)) find('disclosure-missing', `position ${position}`);
}

function standsFor({ sha256 }: LogCrypto, entry: Omit<LogEntry, 'position'>, { salt, parts }: LoggedDisclosure): boolean {
  const bytes = fromHex(salt);
  if (bytes === undefined || disclosureEntry(sha256, commitmentsOf(sha256, bytes, parts)) !== entry.entry) return false;
  // The row that was joined to the entry is the one its parts speak of.
  return parts.some(({ name, text }) => name === 'disclosureId' && text === JSON.stringify(entry.entryId));
}

/** A tile has as many hashes as the log's size asks for, and begins with those recomputed. */
async function compareTile(source: LogSource, { level, index, hashes }: BuiltTile, find: Find): Promise<void> {
  const stored = await source.tile({ level, index });
  const where = `tile ${level}/${index}`;
  if (stored === undefined) return find('tile-missing', where);
  const wanted = joinBytes(...hashes);
  const same =
    stored.hashes.length === HASH_BYTES * tileWidth(stored.size, { level, index }) &&
    sameBytes(stored.hashes.subarray(0, wanted.length), wanted);
  if (!same) find('tile-changed', where);
}
