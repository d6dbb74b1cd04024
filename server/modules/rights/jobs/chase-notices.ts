import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { defineJob } from '../../../kernel/pure/background.ts';
import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { readCalendar } from '../calendar-store.ts';
import { chase } from '../model/notice.ts';
import { chaseNotice, takeLateNotices } from '../notice-store.ts';

const A_TIME = 500;
const MAX_ROUNDS = 1_000;

/** Each morning in China reminds whoever has not acknowledged a notice in time, and tells the operator of those that are long overdue. */
export const chaseNotices = defineJob({
  name: 'rights.chase-notices',
  cron: '15 16 * * *',
  run: async (ctx) => {
    let reminded = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const taken = await ctx.platform.transaction(system, chaseBlock);
      reminded += taken;
      // Each one leaves the list by its next day, so the next round finds others.
      if (taken < A_TIME) break;
    }
    ctx.log.info({ reminded }, 'notices chased');
  },
});

async function chaseBlock(one: Context): Promise<number> {
  const today = chinaDay(one.now);
  const [late, calendar] = await Promise.all([takeLateNotices(one.tx, today, A_TIME), readCalendar(one.tx)]);
  for (const notice of late) {
    const { watchOn, escalateOn, escalatedAt, subjectId, noticeId, institutionNo } = notice;
    const step = chase({ watchOn: watchOn!, escalateOn, escalated: escalatedAt !== null }, today, calendar);
    await chaseNotice(one.tx, notice, { ...step, at: one.now });
    const payload = { subjectId, noticeId, institutionNo, at: one.now.toISOString() };
    await one.emit({ name: 'rights.notice-reminded', payload });
    if (step.escalate) await one.emit({ name: 'rights.notice-escalated', payload });
  }
  return late.length;
}
