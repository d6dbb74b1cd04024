import type { Static } from 'typebox';
import type { Context } from '../../kernel/pure/context.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { authorisationHead, listAuthorisations } from '../consent/index.ts';
import { ownSections } from '../records/index.ts';
import { listAccesses, newestAccess } from './access-history.ts';
import { readCalendar } from './calendar-store.ts';
import { firstMatter, listMatters, readEvents, type MatterKind } from './matter-store.ts';
import { noticeView } from './notice-view.ts';
import { firstNotice, listNotices } from './notice-store.ts';
import { firstReport, listReports } from './self-report-store.ts';
import { reportView } from './self-report-view.ts';
import { matterView, timelineOf, type Timeline } from './views.ts';

/** Rows of a kind in memory at a time. */
const A_TIME = 200;
/** Far beyond what an enterprise has of anything, two million of a kind. */
const MAX_PAGES = 10_000;

type Place = readonly [string, string];
const newestAuthorisation: Place = ['9999-12-31T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

export type ArchivePart = { readonly name: string; readonly title: Bilingual; readonly rows: AsyncIterable<object> };

/**
 * Everything the platform holds about one enterprise that concerns it, part by part and row by row, the parts in order of their names: its
 * file, its authorisations, objections, repairs, reports and notices, and who used its data.
 */
export function ownArchive(ctx: Context, subjectId: string): readonly ArchivePart[] {
  const { tx, now, principal } = ctx;
  return [
    {
      name: 'accesses',
      title: { zh: '使用记录', en: 'Uses' },
      rows: pages<Place>(newestAccess, async (after) => {
        const found = await listAccesses(tx, subjectId, {}, after, A_TIME);
        return { rows: found.map(({ access }) => access), next: found.at(-1)?.place };
      }),
    },
    {
      name: 'authorisations',
      title: { zh: '授权', en: 'Authorisations' },
      rows: pages<Place>(newestAuthorisation, async (before) => {
        const found = await listAuthorisations(tx, { subjectId }, before, A_TIME, now);
        const last = found.at(-1);
        return {
          rows: found.map((row) => authorisationHead(row, now)),
          next: last && [last.openedAt.toISOString(), last.authorisationId],
        };
      }),
    },
    { name: 'file', title: { zh: '信用档案', en: 'File' }, rows: ownSections(ctx, subjectId) },
    {
      name: 'notices',
      title: { zh: '更正通知', en: 'Notices of correction' },
      rows: pages<Place>(firstNotice, async (after) => {
        const [found, calendar] = await Promise.all([listNotices(tx, { subjectId }, after, A_TIME), readCalendar(tx)]);
        const last = found.at(-1);
        return { rows: found.map((row) => noticeView(principal, row, now, calendar)), next: last && [last.place, last.noticeId] };
      }),
    },
    { name: 'objections', title: { zh: '异议', en: 'Objections' }, rows: matters(ctx, 'objection') },
    { name: 'repairs', title: { zh: '信用修复', en: 'Repairs' }, rows: matters(ctx, 'repair') },
    {
      name: 'reports',
      title: { zh: '自愿填报', en: 'Own reports' },
      rows: pages<readonly [number, string, number]>(firstReport, async (after) => {
        const found = await listReports(tx, subjectId, undefined, after, A_TIME);
        const last = found.at(-1);
        return { rows: found.map(reportView), next: last && [last.itemNo, last.recordKey, last.seq] };
      }),
    },
  ];
}

function matters({ tx, now }: Context, kind: MatterKind): AsyncIterable<object> {
  return pages<Place>(firstMatter, async (after) => {
    const [found, calendar] = await Promise.all([listMatters(tx, kind, {}, after, A_TIME), readCalendar(tx)]);
    const rows: (ReturnType<typeof matterView> & { matterId: string; phase: string; timeline: Static<typeof Timeline> })[] = [];
    for (const row of found) {
      const timeline = timelineOf(await readEvents(tx, row));
      rows.push({ matterId: row.matterId, phase: row.phase, ...matterView(row, now, calendar), timeline });
    }
    const last = found.at(-1);
    return { rows, next: last && [last.place, last.matterId] };
  });
}

type Page<K> = { readonly rows: readonly object[]; readonly next: K | undefined };

async function* pages<K>(first: K, load: (after: K) => Promise<Page<K>>): AsyncGenerator<object> {
  let after = first;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { rows, next } = await load(after);
    yield* rows;
    if (next === undefined || rows.length < A_TIME) return;
    after = next;
  }
}
