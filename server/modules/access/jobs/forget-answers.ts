import { defineJob } from '../../../kernel/pure/background.ts';
import { sql } from '../../../kernel/pure/sql.ts';

const REMEMBERED_DAYS = 7;

/** Answers of commands are remembered for seven days, then their idempotency keys are free again. */
export const forgetAnswers = defineJob({
  name: 'access.forget-answers',
  cron: '17 19 * * *',
  run: async (ctx) => {
    const before = new Date(ctx.now.getTime() - REMEMBERED_DAYS * 86_400_000);
    const forgotten = await ctx.tx.run(sql`delete from kernel.idempotency where created_at < ${before}`);
    ctx.log.info({ forgotten }, 'answers forgotten');
  },
});
