import type { ReportDocument } from '../model/report-document.ts';
import { drawItem } from './draw-item.ts';
import { dayOf } from './moments.ts';
import { ink, makeRoom, write, type Sheet } from './sheet.ts';
import { drawTable, type Cell } from './table.ts';
import { missingTitle, words } from './words.ts';

/** Every item with how many records there are, or why there are none. */
export function drawOverview(sheet: Sheet, { categories }: ReportDocument): void {
  const { t } = sheet;
  drawTable(
    sheet,
    [
      { title: t(words.category), share: 0.27 },
      { title: t(words.item), share: 0.33 },
      { title: t(words.count), share: 0.1, align: 'right' },
      { title: t(words.newestTaken), share: 0.13 },
      { title: t(words.state), share: 0.17 },
    ],
    categories.flatMap(({ title, items }) =>
      items.map((item, at): Cell[] => [
        at === 0 ? t(title) : '',
        t(item.title),
        item.records.length === 0 ? '—' : String(item.records.length + item.omitted),
        item.newestRecordedAt === null ? '' : dayOf(item.newestRecordedAt),
        item.missing === null ? '' : { text: t(missingTitle(item.missing)), pen: { color: ink.soft } },
      ]),
    ),
  );
}

/** The records themselves, category by category. */
export function drawRecords(sheet: Sheet, { categories }: ReportDocument): void {
  const { t, doc } = sheet;
  for (const { title, items } of categories) {
    const served = items.filter(({ records }) => records.length > 0);
    if (served.length === 0) continue;
    makeRoom(sheet, 90);
    doc.y += 4;
    write(sheet, t(title), { bold: true, size: 11, color: ink.accent }, 2);
    for (const item of served) drawItem(sheet, item);
  }
}
