import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export type CliRun = { readonly code: number | null; readonly out: string; readonly err: string };
export type CliOptions = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly input?: string };

const main = join(import.meta.dirname, 'main.ts');

/** Starts the real command line as a process of its own, with nothing of this environment but the path. */
export function startCli(args: readonly string[], options: CliOptions = {}): { child: ChildProcess; done: Promise<CliRun> } {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: options.cwd ?? import.meta.dirname,
    env: { PATH: process.env['PATH'], JINQIAO_DATA: '/nonexistent', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const done = Promise.all([closed, text(child.stdout), text(child.stderr)]).then(([code, out, err]) => ({ code, out, err }));
  return { child, done };
}

export const runCli = (args: readonly string[], options: CliOptions = {}): Promise<CliRun> => startCli(args, options).done;
