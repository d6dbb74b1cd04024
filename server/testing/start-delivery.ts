import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./deliver-child.ts', import.meta.url));

export type StartedDelivery = {
  /** Settles when the reading has begun, or the process has ended without. */
  readonly started: Promise<void>;
  /** Whether the delivery was read to its end. */
  readonly completed: Promise<boolean>;
  /** SIGKILL: the process does nothing more, not even close its connections. */
  readonly kill: () => void;
};

/** Reads a queued delivery in a process of its own, which can be killed. */
export function startDelivery(databaseUrl: string, dataDir: string, deliveryId: number): StartedDelivery {
  const args = ['--disable-warning=ExperimentalWarning', script, databaseUrl, dataDir, String(deliveryId)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'close');
  return {
    started: Promise.race([once(child.stdout, 'data'), ended]).then(() => undefined),
    completed: ended.then(([code]) => code === 0),
    kill: () => void child.kill('SIGKILL'),
  };
}
