import { defineKept, type Kept } from '../../../kernel/pure/kept.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { closedBreaker, type Breaker } from '../model/circuit-breaker.ts';
import { emptyBudget, type RetryBudget } from '../model/retry-budget.ts';
import { sourceId, type Source } from '../model/source.ts';
import type { LiveAnswer } from '../live-answer.ts';
import { openWire, type Wire } from '../wire/post-json.ts';

/** How one source fares in this process. */
export type SourceState = { breaker: Breaker; budget: RetryBudget; underWay: number };

export type SourceRuntime = {
  wire: Wire | undefined;
  readonly states: Map<string, SourceState>;
  /** Fetches under way, by source and subject: whoever asks the same meanwhile gets the same answer. */
  readonly flights: Map<string, Promise<LiveAnswer>>;
};

const runtime: Kept<SourceRuntime> = defineKept(() => ({
  wire: undefined,
  states: new Map(),
  flights: new Map(),
}));

export const runtimeOf = ({ platform }: Context): SourceRuntime => platform.kept(runtime);

export function wireOf(ctx: Context): Wire {
  const kept = runtimeOf(ctx);
  return (kept.wire ??= openWire(ctx.platform.sourceNetworks));
}

export function stateOf(ctx: Context, source: Source): SourceState {
  const { states } = runtimeOf(ctx);
  const id = sourceId(source);
  const known = states.get(id) ?? { breaker: closedBreaker, budget: emptyBudget, underWay: 0 };
  states.set(id, known);
  return known;
}
