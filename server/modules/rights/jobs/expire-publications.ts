import { defineJob } from '../../../kernel/pure/background.ts';
import { system } from '../../../kernel/pure/principal.ts';
import {
  expirePublications as expire,
  firstPublication,
  revivePublications,
  type PublicationPlace,
} from '../../records/index.ts';
import { chinaDay } from '../../../kernel/pure/china-day.ts';

const A_TIME = 5_000;
const MAX_ROUNDS = 10_000;

/** Each night marks what may no longer be published, in blocks, each in a transaction of its own; and takes the mark from what was prolonged. */
export const expirePublications = defineJob({
  name: 'rights.expire-publications',
  cron: '10 16 * * *',
  run: async (ctx) => {
    const today = chinaDay(ctx.now);
    const revived = await ctx.platform.transaction(system, (one) => revivePublications(one.tx, today, one.now));
    let expired = 0;
    let place: PublicationPlace | undefined = firstPublication;
    for (let round = 0; place !== undefined && round < MAX_ROUNDS; round++) {
      const after: PublicationPlace = place;
      const { marked, next } = await ctx.platform.transaction(system, (one) => expire(one.tx, today, after, A_TIME, one.now));
      expired += marked;
      place = next;
    }
    ctx.log.info({ expired, revived }, 'publications expired');
  },
});
