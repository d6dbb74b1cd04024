import { setTimeout as sleep } from 'node:timers/promises';
import { Basis } from '../../kernel/pure/basis.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import type { SourceClaim, SourceVerdict } from './connector.ts';
import { connectors } from './connectors.ts';
import { guardedAsk } from './engine/guarded-ask.ts';
import { noteOutcome } from './engine/note-outcome.ts';
import { SourceFault, type SourceFaultCode } from './model/source-fault.ts';
import type { Source } from './model/source.ts';
import { questionOf } from './question-of.ts';

export type ClaimAnswer = { readonly source: Source; readonly verdict: SourceVerdict; readonly fault: SourceFaultCode | null };

/**
 * Asks a source whether a claim about a basis's subject holds; the figure stays where it is. What is not answered by the deadline, or
 * answered in a wrong shape, is unknown with the fault that made it so: nothing is guessed. No transaction may be open meanwhile.
 *
 * @param deadline of the clock `performance.now()`
 */
export async function askClaim(
  ctx: Context,
  basis: Basis,
  source: Source,
  claim: SourceClaim,
  deadline: number,
): Promise<ClaimAnswer> {
  if (!Basis.is(basis)) throw new TypeError('a live source is asked under a basis only');
  const alarm = new AbortController();
  const wait = Math.max(0, deadline - performance.now());
  const late = sleep(wait, undefined, { signal: alarm.signal }).then(
    () => unknown(source, 'source.timeout'),
    () => unknown(source, 'source.timeout'),
  );
  const answer = await Promise.race([ask(ctx, basis, source, claim), late]);
  alarm.abort();
  return answer;
}

async function ask(ctx: Context, basis: Basis, source: Source, claim: SourceClaim): Promise<ClaimAnswer> {
  const item = requireItemByNo(source.itemNo);
  const question = {
    ...questionOf(ctx, basis, item.name),
    claim,
    day: chinaDay(ctx.now),
    dataPeriod: basis.dataPeriod,
  };
  const asked = await guardedAsk(ctx, source, async (post) => {
    const connector = connectors.get(source.connector);
    if (connector === undefined) throw new SourceFault('source.unavailable', 'no such connector');
    return connector.verify(post, question);
  });
  await noteOutcome(ctx, source, asked);
  if (asked.result instanceof SourceFault) return unknown(source, asked.result.code);
  return { source, verdict: asked.result, fault: null };
}

const unknown = (source: Source, fault: SourceFaultCode): ClaimAnswer => ({ source, verdict: 'unknown', fault });
