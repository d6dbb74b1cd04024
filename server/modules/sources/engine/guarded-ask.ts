import type { Context } from '../../../kernel/pure/context.ts';
import { breakerAfter, mayAsk } from '../model/circuit-breaker.ts';
import { earned, spent } from '../model/retry-budget.ts';
import { isWorthRetrying, SourceFault } from '../model/source-fault.ts';
import type { Source } from '../model/source.ts';
import { postTo, type Post } from '../wire/post-json.ts';
import { stateOf, wireOf, type SourceState } from './source-runtime.ts';

export type Asked<T> = {
  readonly result: T | SourceFault;
  readonly ms: number;
  /** False where the source was spared: then nothing was learned of it. */
  readonly reached: boolean;
};

/**
 * Puts one question to a source: not while its breaker is open, not when as many are under way as it allows, for no longer than its
 * timeout, and once more at once where that may help and the budget of retries reaches. Never throws: a fault is a result.
 */
export async function guardedAsk<T>(ctx: Context, source: Source, ask: (post: Post) => Promise<T>): Promise<Asked<T>> {
  const state = stateOf(ctx, source);
  const began = performance.now();
  if (!mayAsk(state.breaker, began)) return spared('source.breaker-open');
  if (state.underWay >= source.maxConcurrent) return spared('source.busy');
  state.breaker = breakerAfter(state.breaker, { kind: 'started', at: began });
  state.budget = earned(state.budget);
  state.underWay++;
  const signal = AbortSignal.timeout(source.timeoutMs);
  const attempt = () =>
    ask(postTo(wireOf(ctx), source.baseUrl, ctx.platform.signBytes, signal)).catch((error: unknown) => faultOf(ctx, error));
  let result = await attempt();
  if (result instanceof SourceFault && isWorthRetrying(result.code) && !signal.aborted && takeRetry(state))
    result = await attempt();
  state.underWay--;
  const ended = performance.now();
  state.breaker = breakerAfter(state.breaker, { kind: result instanceof SourceFault ? 'failed' : 'succeeded', at: ended });
  return { result, ms: ended - began, reached: true };
}

const spared = (code: 'source.breaker-open' | 'source.busy') => ({
  result: new SourceFault(code, 'spared'),
  ms: 0,
  reached: false,
});

function takeRetry(state: SourceState): boolean {
  const left = spent(state.budget);
  if (left === undefined) return false;
  state.budget = left;
  return true;
}

function faultOf(ctx: Context, error: unknown): SourceFault {
  if (error instanceof SourceFault) return error;
  // A defect of the connector must not take the other items with it.
  ctx.log.error({ requestId: ctx.requestId, err: error }, 'connector failed');
  return new SourceFault('source.unavailable', 'connector');
}
