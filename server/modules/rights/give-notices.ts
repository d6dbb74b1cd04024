import type { Context } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import { findRecipients } from '../audit/index.ts';
import { requireItemByNo } from '../catalogue/index.ts';
import { listVersions } from '../records/index.ts';
import { dueDays } from './due-days.ts';
import { noticeClocks } from './model/notice.ts';
import { concernsEverySource, staleDigests } from './model/revision.ts';
import { insertNotices, type NewNotice } from './notice-store.ts';
import { moveRevisionsOn, takeRevisions } from './revision-store.ts';

const A_TIME = 1_000;
const MAX_ROUNDS = 10_000;

/**
 * Tells every institution that received a record which holds no longer, in blocks, each in a transaction of its own. Run as often and by as
 * many at once as may be, each gets one notice. Answers how many were made.
 */
export async function giveNotices(ctx: Context): Promise<number> {
  let made = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const block = await ctx.platform.transaction(system, giveBlock);
    made += block.made;
    if (block.taken < A_TIME) break;
  }
  return made;
}

async function giveBlock(one: Context): Promise<{ readonly taken: number; readonly made: number }> {
  const revisions = await takeRevisions(one.tx, one.now, A_TIME);
  if (revisions.length === 0) return { taken: 0, made: 0 };
  const versions = Map.groupBy(await listVersions(one.tx, revisions), ({ at }) => at);
  const given = revisions.map((revision, at) => ({
    subjectId: revision.subjectId,
    item: requireItemByNo(revision.itemNo).name,
    digests: staleDigests(revision, versions.get(at) ?? []),
    providerNo: concernsEverySource(revision) ? null : revision.providerNo,
  }));
  const recipients = await findRecipients(one.tx, given);
  const notices = recipients.map(({ at, institutionNo, digests, received, lastAt }): NewNotice => ({
    revision: revisions[at]!,
    institutionNo,
    oldDigests: digests,
    received,
    lastDisclosedAt: lastAt,
  }));
  const made = notices.length === 0 ? [] : await insertNotices(one.tx, notices, await noticeDay(one));
  const at = one.now.toISOString();
  for (const notice of made) await one.emit({ name: 'rights.notice-made', payload: { ...notice, at } });
  await moveRevisionsOn(one.tx, revisions, one.now);
  return { taken: revisions.length, made: made.length };
}

async function noticeDay(one: Context) {
  const { today, calendar, known } = await dueDays(one);
  const days = noticeClocks(today, calendar);
  return { ...days, madeAt: one.now, holidaysKnown: known(days.escalateOn) };
}
