import { comparable, type AnnexRow } from './annex-column.ts';
import { findCategory, readAnnexRow, type UnreadCell } from './annex-row.ts';
import type { Cells } from './cell.ts';
import type { EffectiveItem } from './effective-item.ts';

/** A row that belongs to no item of this program. It is kept with the version word for word. */
export type UnmatchedRow = AnnexRow & {
  /**
   * `unknown-item`: neither its number nor its title is an item's. `number-of-another`: its number is an item's, whose title and
   * category are both others, as where a later list counts anew. `repeated`: an earlier row has the same item.
   */
  readonly reason: 'unknown-item' | 'number-of-another' | 'repeated';
};

export type AnnexReading = {
  readonly overlay: Readonly<Record<string, Cells>>;
  readonly unmatched: readonly UnmatchedRow[];
  readonly unread: readonly UnreadCell[];
};

/** Finds the item of each row and reads its cells. Every row is in the overlay or among the unmatched. */
export function readAnnex(rows: readonly AnnexRow[], items: readonly EffectiveItem[]): AnnexReading {
  const overlay: Record<string, Cells> = {};
  const unmatched: UnmatchedRow[] = [];
  const unread: UnreadCell[] = [];
  for (const row of rows) {
    const found = matchRow(row, items);
    if (typeof found === 'string') unmatched.push({ ...row, reason: found });
    else if (String(found.no) in overlay) unmatched.push({ ...row, reason: 'repeated' });
    else {
      const read = readAnnexRow(row, found);
      overlay[String(found.no)] = read.cells;
      unread.push(...read.unread);
    }
  }
  return { overlay, unmatched, unread };
}

/** A title that is an item's own decides; else the number, unless title and category both speak against it. */
function matchRow(row: AnnexRow, items: readonly EffectiveItem[]): EffectiveItem | UnmatchedRow['reason'] {
  const { no, item: title, category } = row.texts;
  const byTitle = title === undefined ? undefined : items.find((item) => titleKey(item.title.zh) === titleKey(title));
  if (byTitle) return byTitle;
  const byNumber = items.find(
    (item) =>
      String(item.no) ===
      no
        ?.normalize('NFKC')
        .trim()
        .replace(/[.、]$/, ''),
  );
  if (!byNumber) return 'unknown-item';
  if (title === undefined || category === undefined) return byNumber;
  return findCategory(category) === byNumber.category ? byNumber : 'number-of-another';
}

const titleKey = (title: string) => comparable(title).replace(/信息$/, '');
