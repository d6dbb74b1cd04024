import type { Context } from '../../kernel/pure/context.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import { addWorkingDays, readCalendar } from '../rights/index.ts';
import { readDayFacts, type InstitutionDay } from './day-facts.ts';
import { listEvidence } from './facts-store.ts';
import { saveFinding } from './finding-store.ts';
import { rules } from './rules.ts';
import { readThresholds } from './threshold-store.ts';

const MAX_EVIDENCE = 100;

/** Holds every rule against every institution's day. What was found before is found once; while nobody has answered it, with the present numbers. */
export async function findMisuse(ctx: Context, day: string): Promise<number> {
  let found = 0;
  for (const one of await readDayFacts(ctx.tx, day)) found += await judgeDay(ctx, day, one);
  return found;
}

async function judgeDay(ctx: Context, day: string, { facts, own }: InstitutionDay): Promise<number> {
  const { tx, now } = ctx;
  const { institutionNo, workingDay } = facts;
  const thresholds = await readThresholds(tx);
  const threshold = (rule: string) => (name: string) => thresholds(rule, name, institutionNo);
  const dueOn = addWorkingDays(chinaDay(now), threshold('findings')('dueWorkingDays'), await readCalendar(tx));
  let found = 0;
  for (const rule of rules) {
    const hit = rule.judge(facts, threshold(rule.name));
    if (hit === undefined) continue;
    const [fromHour, toHour] = [threshold('hours')('fromHour'), threshold('hours')('toHour')];
    const wanted = { institutionNo, day, kind: rule.evidence, workingDay, fromHour, toHour, own };
    const disclosureIds = await listEvidence(tx, wanted, MAX_EVIDENCE);
    const findingId = await saveFinding(tx, { ...hit, rule: rule.name, institutionNo, day, disclosureIds, foundAt: now, dueOn });
    if (findingId !== undefined)
      await ctx.emit({ name: 'oversight.finding-made', payload: { findingId, institutionNo, at: now.toISOString() } });
    found++;
  }
  return found;
}
