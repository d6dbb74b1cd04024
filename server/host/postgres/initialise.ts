import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Access } from './access.ts';
import { commandOf } from './command.ts';
import type { RunAs } from './run-as.ts';

const INIT_LIMIT_MS = 180_000;

// Byte order and character classes of Unicode, the same everywhere. With the plain C locale trigram search never finds Chinese.
const LOCALE =
  process.platform === 'darwin'
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=en_US.UTF-8']
    : ['--locale-provider=builtin', '--locale=C.UTF-8'];

export function isInitialised(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'));
}

/** Makes a new cluster whose superuser has the given password. Made under another name, so that a half-made one is never used. */
export function initialiseCluster(runAs: RunAs, access: Access): void {
  const draft = `${runAs.dataDir}.new`;
  const passwordFile = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(passwordFile, access.password, { mode: 0o600 });
    own(draft, runAs);
    own(passwordFile, runAs);
    runInitdb(runAs, draft, ['-U', access.user, `--pwfile=${passwordFile}`]);
    renameSync(draft, runAs.dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function runInitdb(runAs: RunAs, directory: string, args: readonly string[]): void {
  const options = ['-D', directory, '-E', 'UTF8', ...LOCALE, '--no-sync', '--auth=scram-sha-256', ...args];
  const command = commandOf(runAs, 'initdb', options);
  const result = spawnSync(command.program, command.args, { ...command.options, encoding: 'utf8', timeout: INIT_LIMIT_MS });
  if (result.status === 0) return;
  throw new Error(`initdb failed: ${result.error?.message ?? ''}\n${result.stdout ?? ''}${result.stderr ?? ''}`.trim());
}

function own(path: string, { owner }: RunAs): void {
  if (owner !== undefined) chownSync(path, owner.uid, owner.gid);
}
