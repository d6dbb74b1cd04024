import { defineJob } from '../../../kernel/pure/background.ts';
import { sql } from '../../../kernel/pure/sql.ts';

const DAY_MS = 86_400_000;
/** 网络安全法 art. 21: logs of network operation are kept for six months at least; who signed in when is one. */
const SESSIONS_KEPT_DAYS = 400;

/** What people signed in with leaves nothing behind that is not needed: challenges that were not used, old failures, and sessions long over. */
export const forgetProofs = defineJob({
  name: 'access.forget-proofs',
  cron: '41 18 * * *',
  run: async (ctx) => {
    const challenges = await ctx.tx.run(sql`delete from access.challenges where expires_at < ${ctx.now}`);
    const failures = await ctx.tx.run(
      sql`delete from access.failed_sign_ins where last_at < ${new Date(ctx.now.getTime() - DAY_MS)}`,
    );
    const before = new Date(ctx.now.getTime() - SESSIONS_KEPT_DAYS * DAY_MS);
    const sessions = await ctx.tx.run(sql`delete from access.sessions where ends_at < ${before}`);
    ctx.log.info({ challenges, failures, sessions }, 'proofs forgotten');
  },
});
