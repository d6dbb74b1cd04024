import { setTimeout as wait } from 'node:timers/promises';
import { ProblemError, UnreachableError } from '../../sdk/index.ts';

const MAX_TRIES = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Tries again what may be tried again: no answer, or a refusal that says so. Waits longer each time, or as the platform asks. */
export async function retrying<T>(work: () => Promise<T>, signal: AbortSignal, onRetry: (error: Error) => void): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error) || !mayRetry(error) || attempt === MAX_TRIES) throw error;
      onRetry(error);
      await wait(Math.min(LONGEST_WAIT_MS, waitOf(error, attempt)), undefined, { signal });
    }
  }
}

const mayRetry = (error: Error) =>
  error instanceof UnreachableError || (error instanceof ProblemError && error.problem.retryable);

function waitOf(error: Error, attempt: number): number {
  const asked = error instanceof ProblemError ? error.retryAfterSeconds : undefined;
  return asked === undefined ? FIRST_WAIT_MS * 2 ** (attempt - 1) : asked * 1000;
}
