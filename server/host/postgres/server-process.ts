import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf } from './command.ts';
import type { RunAs } from './run-as.ts';
import type { PostgresSettings } from './settings.ts';

const FAST_STOP_LIMIT_MS = 30_000;
const IMMEDIATE_STOP_LIMIT_MS = 5_000;
const POLL_MS = 5;
const LOG_LIMIT_BYTES = 16 * 1024 * 1024;
const LOG_TAIL_LINES = 30;

export type ServerProcess = {
  readonly pid: number;
  readonly isRunning: () => boolean;
  /** Whether a signal ended it, as when the machine is short of memory; a server that refuses its settings exits by itself. */
  readonly wasKilled: () => boolean;
  /** What the server wrote to its log since it was launched, the last lines. */
  readonly logTail: () => string;
  readonly stop: () => Promise<void>;
};

/**
 * Spawns the server in a session of its own, with its log in a file: a Ctrl-C for us must not reach it before we have finished with
 * it, and it must be able to outlive us without losing its output.
 */
export function launchServer(runAs: RunAs, settings: PostgresSettings, logFile: string): ServerProcess {
  const logStart = rotateLog(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = commandOf(runAs, 'postgres', ['-D', runAs.dataDir, ...options]);
  const child = spawn(command.program, command.args, {
    ...command.options,
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  const isRunning = (): boolean => failure === undefined && child.exitCode === null && child.signalCode === null;
  return {
    pid: child.pid ?? 0,
    isRunning,
    wasKilled: () => child.signalCode !== null,
    logTail: () => failure ?? tailOf(logFile, logStart),
    stop: () => stopServer(runAs, (signal) => child.kill(signal), isRunning),
  };
}

// SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one, after which the next start recovers.
async function stopServer(runAs: RunAs, kill: (signal: NodeJS.Signals) => boolean, isRunning: () => boolean): Promise<void> {
  if (!isRunning()) return;
  if (process.platform === 'win32') {
    const command = commandOf(runAs, 'pg_ctl', ['stop', '-D', runAs.dataDir, '-m', 'fast']);
    spawnSync(command.program, command.args, { ...command.options, stdio: 'ignore' });
  } else {
    kill('SIGINT');
  }
  if (await ends(isRunning, FAST_STOP_LIMIT_MS)) return;
  kill('SIGQUIT');
  if (await ends(isRunning, IMMEDIATE_STOP_LIMIT_MS)) return;
  kill('SIGKILL');
  await ends(isRunning, IMMEDIATE_STOP_LIMIT_MS);
}

async function ends(isRunning: () => boolean, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (isRunning() && Date.now() < deadline) await sleep(POLL_MS);
  return !isRunning();
}

/** Puts a log that has grown too long aside, replacing the one put aside before; returns the length of the log as it is now. */
function rotateLog(file: string): number {
  if (!existsSync(file)) return 0;
  const { size } = statSync(file);
  if (size <= LOG_LIMIT_BYTES) return size;
  renameSync(file, `${file}.1`);
  return 0;
}

function tailOf(file: string, from: number): string {
  return readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n');
}
