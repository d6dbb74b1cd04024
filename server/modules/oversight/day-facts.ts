import { addDays, startOfChinaDay } from '../../kernel/pure/china-day.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { listMembersAmong } from '../access/index.ts';
import { countAttempts } from '../audit/index.ts';
import { listEndings } from '../consent/index.ts';
import { isWorkingDay, readCalendar } from '../rights/index.ts';
import { countDay, listDailyUses, listPersonalUses, type PersonalUse } from './facts-store.ts';
import type { DayFacts } from './model/day-facts.ts';

export type InstitutionDay = { readonly facts: DayFacts; readonly own: readonly PersonalUse[] };

const PAGE = 5_000;
const MAX_PAGES = 2_000;

/** Below so many uses a day, the last use is no sign of anything. */
const LEAST_LIMIT = 5;

/** The day of every institution that used something or tried to. The day must have been reconciled. */
export async function readDayFacts(tx: Tx, day: string): Promise<InstitutionDay[]> {
  const period = { from: startOfChinaDay(day), until: startOfChinaDay(addDays(day, 1)) };
  const workingDay = isWorkingDay(day, await readCalendar(tx));
  const numbers = new Map((await countDay(tx, day)).map((one) => [one.institutionNo, one]));
  const attempts = Map.groupBy(await countAttempts(tx, period), (one) => one.institutionNo);
  const own = Map.groupBy(await listOwnLookups(tx, day), (one) => one.institutionNo);
  const limits = await countNearLimit(tx, day);
  return [...new Set([...numbers.keys(), ...attempts.keys()])].map((institutionNo) => {
    const one = numbers.get(institutionNo);
    const mine = own.get(institutionNo) ?? [];
    return {
      own: mine,
      facts: {
        institutionNo,
        workingDay,
        uses: one?.uses ?? 0,
        byHour: one?.byHour ?? [],
        usualUses: one?.usualUses ?? 0,
        usualDays: one?.usualDays ?? 0,
        busiest: { uses: one?.busiestUses ?? 0, subjects: one?.busiestSubjects ?? 0, cases: one?.busiestCases ?? 0 },
        neighbourSteps: one?.neighbourSteps ?? 0,
        attempts: Object.fromEntries((attempts.get(institutionNo) ?? []).map((each) => [each.outcome, each.attempts])),
        ownLookups: mine.length,
        endedUses: one?.endedUses ?? 0,
        ...(limits.get(institutionNo) ?? { nearLimit: 0, limited: 0 }),
      },
    };
  });
}

async function listOwnLookups(tx: Tx, day: string): Promise<PersonalUse[]> {
  const found: PersonalUse[] = [];
  let after: PersonalUse = { institutionNo: 0, personId: '', subjectId: '' };
  for (let page = 0; page < MAX_PAGES; page++) {
    const uses = await listPersonalUses(tx, day, after, PAGE);
    const members = new Set((await listMembersAmong(tx, uses, day)).map((one) => `${one.personId} ${one.subjectId}`));
    found.push(...uses.filter((one) => members.has(`${one.personId} ${one.subjectId}`)));
    if (uses.length < PAGE) return found;
    after = uses.at(-1)!;
  }
  throw new Error(`more than ${MAX_PAGES * PAGE} personal look-ups on ${day}`);
}

async function countNearLimit(tx: Tx, day: string): Promise<Map<number, { nearLimit: number; limited: number }>> {
  const counted = new Map<number, { nearLimit: number; limited: number }>();
  let after = '';
  for (let page = 0; page < MAX_PAGES; page++) {
    const uses = await listDailyUses(tx, day, after, PAGE);
    const limits = new Map((await listEndings(tx, uses)).map((one) => [one.authorisationId, one.maxPerDay ?? 0]));
    for (const one of uses) {
      const most = limits.get(one.authorisationId) ?? 0;
      if (most < LEAST_LIMIT) continue;
      const before = counted.get(one.institutionNo) ?? { nearLimit: 0, limited: 0 };
      counted.set(one.institutionNo, {
        nearLimit: before.nearLimit + (one.uses >= most - 1 ? 1 : 0),
        limited: before.limited + 1,
      });
    }
    if (uses.length < PAGE) return counted;
    after = uses.at(-1)!.authorisationId;
  }
  throw new Error(`more than ${MAX_PAGES * PAGE} authorisations used on ${day}`);
}
