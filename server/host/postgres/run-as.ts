import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { commandOf } from './command.ts';
import { isInitialised } from './initialise.ts';

/** How the server's programs are run: which binaries, which data, and as whom. PostgreSQL refuses to run as root. */
export type RunAs = {
  readonly native: string;
  readonly dataDir: string;
  /** What stands before the program, for example `unshare …`. */
  readonly prefix: readonly string[];
  /** The user that owns the files, undefined to leave them with the user of this process. */
  readonly owner?: { readonly uid: number; readonly gid: number };
};

const NOBODY = { uid: 65_534, gid: 65_534 };
const PROBE_TIMEOUT_MS = 10_000;
const UNSHARE = ['unshare', '-U', `--map-user=${NOBODY.uid}`, `--map-group=${NOBODY.gid}`];
const COPY_ROOT = '/var/lib/jinqiao';

/**
 * Not root: as we are. Root: as the user who owns the data already, or nobody, where that user can reach binaries and data;
 * else in a user namespace of our own, where root's files stay root's; else from copies under /var/lib/jinqiao.
 */
export function chooseRunAs(native: string, dataDir: string): RunAs {
  if (process.getuid?.() !== 0) return runAsCaller(native, dataDir);
  const direct = { native, dataDir, prefix: [], owner: ownerOf(dataDir) ?? NOBODY };
  if (isTraversable(dirname(dataDir)) && works(direct)) return prepared(direct);
  const namespace = { native, dataDir, prefix: UNSHARE, owner: { uid: 0, gid: 0 } };
  if (works(namespace)) return prepared(namespace);
  return copied(native, dataDir);
}

// initdb wants a name for its user id; a container started under an arbitrary id has none, but in a namespace it can be nobody.
function runAsCaller(native: string, dataDir: string): RunAs {
  const direct = { native, dataDir, prefix: [] };
  if (process.platform !== 'linux' || hasName()) return direct;
  const namespace = { native, dataDir, prefix: UNSHARE };
  return works(namespace) ? namespace : direct;
}

function hasName(): boolean {
  return spawnSync('id', ['-un'], { stdio: 'ignore', timeout: PROBE_TIMEOUT_MS }).status !== 1;
}

function ownerOf(dataDir: string): { uid: number; gid: number } | undefined {
  if (!existsSync(dataDir)) return undefined;
  const { uid, gid } = statSync(dataDir);
  return uid === 0 ? undefined : { uid, gid };
}

function isTraversable(directory: string): boolean {
  const open = existsSync(directory) ? (statSync(directory).mode & 0o001) !== 0 : true;
  return open && (dirname(directory) === directory || isTraversable(dirname(directory)));
}

// The dynamic loader must find every library before --version is answered, so this also proves that they are readable.
function works(runAs: RunAs): boolean {
  const { program, args, options } = commandOf(runAs, 'postgres', ['--version']);
  return spawnSync(program, args, { ...options, stdio: 'ignore', timeout: PROBE_TIMEOUT_MS }).status === 0;
}

function prepared(runAs: RunAs): RunAs {
  if (runAs.owner !== undefined && existsSync(runAs.dataDir)) giveTo(runAs.dataDir, runAs.owner);
  return runAs;
}

// Owned by someone else only when the checkout was moved between two places that call for different ways.
function giveTo(path: string, owner: { uid: number; gid: number }): void {
  if (statSync(path).uid === owner.uid) return;
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(path, entry), owner.uid, owner.gid);
  chownSync(path, owner.uid, owner.gid);
}

function copied(native: string, dataDir: string): RunAs {
  const binaries = copyOnce(
    native,
    join(COPY_ROOT, `binaries-${keyOf(readFileSync(join(dirname(native), 'package.json'), 'utf8'))}`),
  );
  const reachable = isTraversable(dirname(dataDir));
  const data = reachable ? dataDir : join(COPY_ROOT, `${basename(dataDir)}-${keyOf(dataDir)}`);
  if (!reachable && isInitialised(dataDir)) chmodSync(copyOnce(dataDir, data), 0o700);
  return prepared({ native: binaries, dataDir: data, prefix: [], owner: NOBODY });
}

// Copied under another name and then renamed, so that a copy that was broken off is never taken for a whole one.
function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to;
  const draft = `${to}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(COPY_ROOT, { recursive: true, mode: 0o755 });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, to);
  return to;
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
