import { defineJob } from '../../../kernel/pure/background.ts';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import {
  expirePublications as expire,
  findExpiryWatermark,
  firstPublication,
  moveExpiryWatermark,
  revivePublications,
  type ExpiryScope,
  type PublicationPlace,
} from '../../records/index.ts';
import { addRevisions } from '../revision-store.ts';

const A_TIME = 5_000;
const MAX_ROUNDS = 10_000;

/**
 * Each night marks what may no longer be published, in blocks, each in a transaction of its own; takes the mark from what was prolonged; and
 * has whoever received it told. What an earlier run has expired is not looked at again: only what ended or was recorded since.
 */
export const expirePublications = defineJob({
  name: 'rights.expire-publications',
  cron: '10 16 * * *',
  run: async (ctx) => {
    const today = chinaDay(ctx.now);
    const { last, recordedAt } = await ctx.platform.transaction(system, (one) => findExpiryWatermark(one.tx));
    const recordedFrom = last?.recordedAt ?? null;
    const revived = await ctx.platform.transaction(system, (one) => revivePublications(one.tx, today, recordedFrom, one.now));
    const scopes: ExpiryScope[] = [{ endedFrom: last?.day ?? '' }, ...(last ? [{ recordedFrom: last.recordedAt }] : [])];
    let expired = 0;
    for (const scope of scopes) expired += await expireAll(ctx, today, scope);
    // Only now: a run that was killed is made up for by the next.
    await ctx.platform.transaction(system, (one) => moveExpiryWatermark(one.tx, { day: today, recordedAt }));
    ctx.log.info({ expired, revived }, 'publications expired');
  },
});

async function expireAll(ctx: Context, today: string, scope: ExpiryScope): Promise<number> {
  let expired = 0;
  let place: PublicationPlace | undefined = firstPublication;
  for (let round = 0; place !== undefined && round < MAX_ROUNDS; round++) {
    const after: PublicationPlace = place;
    const { marked, next } = await ctx.platform.transaction(system, async (one) => {
      const block = await expire(one.tx, today, scope, after, A_TIME, one.now);
      const of = (record: (typeof block.marked)[number]) => ({ ...record, oldDigest: null, newDigest: null });
      await addRevisions(one.tx, { reason: 'expired', cause: today, madeAt: one.now }, block.marked.map(of));
      return block;
    });
    expired += marked.length;
    place = next;
  }
  return expired;
}
