import { addDays, startOfChinaDay } from '../../kernel/pure/china-day.ts';
import type { Context, Platform, Tx } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import { listUses, type Use } from '../audit/index.ts';
import { listEndings } from '../consent/index.ts';
import { listCaseFacts } from '../query/index.ts';
import { findMisuse } from './find-misuse.ts';
import { judgeUse } from './model/verdict.ts';
import { advanceDay, beginDay, dropErased, finishDay, saveVerdicts, type DayRow, type VerdictRow } from './reconcile-store.ts';
import { readThresholds } from './threshold-store.ts';

const BLOCK = 2_000;
/** Two hundred million uses a day. */
const MAX_BLOCKS = 100_000;

/**
 * Puts each disclosure of a day (in China) under exactly one verdict, in blocks, each with its place in one transaction: killed, it goes
 * on where it stood. A day that is finished is judged again from its beginning, which changes nothing but what was added or erased since.
 */
export async function reconcileDay(platform: Platform, day: string): Promise<DayRow> {
  let state = await platform.transaction(system, ({ tx, now }) => beginDay(tx, day, now));
  for (let block = 0; block < MAX_BLOCKS; block++) {
    const reached = state;
    const taken = await platform.transaction(system, (ctx) => reconcileBlock(ctx, day, reached));
    state = taken.state;
    if (taken.uses < BLOCK) return platform.transaction(system, (ctx) => closeDay(ctx, day));
  }
  throw new Error(`more than ${MAX_BLOCKS} blocks on ${day}`);
}

/** The rules of misuse speak in the transaction that finishes the day: a day that is finished has been held against them. */
async function closeDay(ctx: Context, day: string): Promise<DayRow> {
  await dropErased(ctx.tx, day);
  await findMisuse(ctx, day);
  return finishDay(ctx.tx, day, ctx.now);
}

async function reconcileBlock({ tx }: Context, day: string, state: DayRow) {
  const period = { from: startOfChinaDay(day), until: startOfChinaDay(addDays(day, 1)) };
  const uses = await listUses(tx, period, { at: state.reachedAt, disclosureId: state.reachedId }, BLOCK);
  await saveVerdicts(tx, day, await judgeBlock(tx, uses));
  const last = uses.at(-1);
  if (last === undefined) return { uses: 0, state };
  // Another run of the same day, at the same moment, waits here and then finds the place moved on.
  return {
    uses: uses.length,
    state: await advanceDay(tx, day, state, { at: last.at, disclosureId: last.disclosureId }, uses.length),
  };
}

async function judgeBlock(tx: Tx, uses: readonly Use[]): Promise<VerdictRow[]> {
  const named = uses.flatMap(({ institutionNo, caseNo }) =>
    institutionNo === null || caseNo === null ? [] : [{ institutionNo, caseNo }],
  );
  const based = uses.flatMap(({ subjectId, authorisationId }) =>
    authorisationId !== null && UUID.test(authorisationId) ? [{ subjectId, authorisationId }] : [],
  );
  const [thresholds, cases, endings] = await Promise.all([readThresholds(tx), listCaseFacts(tx, named), listEndings(tx, based)]);
  const byNumber = Map.groupBy(cases, (one) => keyOf(one.institutionNo, one.caseNo));
  const byAuthorisation = new Map(endings.map((one) => [one.authorisationId, one]));
  return uses.map((use) => {
    const known = byNumber.get(keyOf(use.institutionNo, use.caseNo)) ?? [];
    const staleDays = thresholds('reconciliation', 'staleDays', use.institutionNo);
    const ending = byAuthorisation.get(use.authorisationId ?? '');
    const at = Date.parse(use.at);
    const afterEnd =
      ending !== undefined && (at > ending.validTo.getTime() || (ending.refusedAt !== null && at > ending.refusedAt.getTime()));
    return { ...use, verdict: judgeUse(use, known, staleDays), afterEnd };
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const keyOf = (institutionNo: number | null, caseNo: string | null) => JSON.stringify([institutionNo, caseNo]);
