import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const main = join(import.meta.dirname, '../../main.ts');

/** What a command tells the process that started it, where there is one. */
export type ToldProgress = { readonly done: number; readonly total?: number };

/** The arguments of both parties' commands, without where they meet. */
export type Pair = { readonly bank: readonly string[]; readonly platform: readonly string[] };

/** Runs one command of `jinqiao privacy` at both parties, each as a process of its own, and gives what each printed as JSON. */
export async function runPair(
  pair: Pair,
  onProgress: (told: ToldProgress) => void,
): Promise<{ readonly bank: unknown; readonly platform: unknown; readonly wallSeconds: number }> {
  const port = await freePort();
  const begun = performance.now();
  const [platform, bank] = await Promise.all([
    runParty([...pair.platform, '--listen', `127.0.0.1:${port}`], () => undefined),
    runParty([...pair.bank, '--connect', `127.0.0.1:${port}`], onProgress),
  ]);
  return { bank, platform, wallSeconds: (performance.now() - begun) / 1_000 };
}

/** Runs one command of `jinqiao privacy` as a process of its own and gives what it printed as JSON. */
export async function runParty(args: readonly string[], onProgress: (told: ToldProgress) => void): Promise<unknown> {
  const child = fork(main, ['privacy', ...args, '--json'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  child.on('message', (message) => {
    if (isProgress(message)) onProgress(message);
  });
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [out, said, code] = await Promise.all([text(child.stdout!), text(child.stderr!), closed]);
  if (code !== 0) throw new Error(`jinqiao privacy ${args.join(' ')}: ${said.trim() || code}`);
  return JSON.parse(out);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('no free port');
}

const isProgress = (value: unknown): value is ToldProgress =>
  typeof value === 'object' && value !== null && 'done' in value && typeof value.done === 'number';
