import { chinaDay } from '../../../kernel/pure/china-day.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import type { Source } from '../model/source.ts';
import { SourceFault } from '../model/source-fault.ts';
import { countOutcome } from '../outcome-store.ts';
import type { Asked } from './guarded-ask.ts';
import { stateOf } from './source-runtime.ts';

/**
 * Counts what came of a question, with what else is to be written then. A caller who waits in vain must not wait for this, nor be refused
 * because of it: what cannot be counted is logged.
 */
export async function noteOutcome(
  ctx: Context,
  source: Source,
  asked: Asked<unknown>,
  more: (one: Context) => Promise<void> = async () => undefined,
): Promise<void> {
  if (!asked.reached) return;
  const fault = asked.result instanceof SourceFault ? asked.result : undefined;
  const outcome = {
    providerNo: source.providerNo,
    itemNo: source.itemNo,
    outcome: fault?.code ?? ('answered' as const),
    fault: fault === undefined ? null : `${fault.code} ${fault.rule}`,
    ms: asked.ms,
    breaker: stateOf(ctx, source).breaker.openUntil === null ? ('closed' as const) : ('open' as const),
  };
  try {
    await ctx.platform.transaction(system, async (one) => {
      await more(one);
      await countOutcome(one.tx, outcome, chinaDay(one.now), one.now);
    });
  } catch (error) {
    ctx.log.error({ requestId: ctx.requestId, err: error }, 'outcome of a source not counted');
  }
}
