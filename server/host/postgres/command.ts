import { executable } from './binaries.ts';
import type { RunAs } from './run-as.ts';

export type Command = {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: { readonly cwd: string; readonly env: Record<string, string>; readonly uid?: number; readonly gid?: number };
};

/**
 * How a program of the server is spawned. The environment is ours alone: a PGPORT or LANG of the caller would otherwise reach the
 * server, and the caller's HOME would be searched for certificates that the server's user may not read.
 */
export function commandOf(runAs: RunAs, name: 'postgres' | 'initdb' | 'pg_ctl', args: readonly string[]): Command {
  const [program, ...before] = [...runAs.prefix, executable(runAs.native, name)];
  if (program === undefined) throw new Error('unreachable: a command has a program');
  // In a namespace we stay who we are; the prefix gives the server its other identity.
  const identity = runAs.prefix.length === 0 ? (runAs.owner ?? {}) : {};
  const env = { HOME: runAs.dataDir, PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };
  return { program, args: [...before, ...args], options: { cwd: '/', env, ...identity } };
}
