import type { ReportDocument } from '../model/report-document.ts';
import { EDGE, ink, line, LINE_WIDTH, makeRoom, write, writeAt, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';
import { words } from './words.ts';

type Portrait = NonNullable<ReportDocument['portrait']>;

const ROW = 44;
const TITLE = 92;
const BAR = 140;
const FIGURE = 34;

/** Seven dimensions as bars, with what each is made of; then how the score went. */
export function drawPortrait(sheet: Sheet, { dimensions, trend }: Portrait): void {
  const { t } = sheet;
  write(sheet, t(words.portraitAbout), { size: 8, color: ink.soft }, 6);
  for (const dimension of dimensions) drawDimension(sheet, dimension);
  sheet.doc.y += 6;
  if (trend.length > 0)
    drawTable(
      sheet,
      [
        { title: t(words.trend), share: 0.2 },
        ...trend.map(({ month }) => ({ title: month.slice(2), share: 0.8 / trend.length })),
      ],
      [
        [t(words.score), ...trend.map(({ score }) => String(score))],
        [t(words.grade), ...trend.map(({ grade }) => grade ?? '—')],
      ],
    );
}

function drawDimension(sheet: Sheet, { title, percentile, indicators }: Portrait['dimensions'][number]): void {
  const { doc, t } = sheet;
  makeRoom(sheet, ROW);
  const { y } = doc;
  const left = EDGE.side + TITLE;
  writeAt(sheet, t(title), { x: EDGE.side, y: y + 4, width: TITLE - 6 }, { size: 8.5, bold: true });
  doc.rect(left, y + 7, BAR, 6).fill(ink.band);
  if (percentile !== null) doc.rect(left, y + 7, (BAR * percentile) / 100, 6).fill(ink.accent);
  writeAt(sheet, percentile === null ? '—' : `${percentile}%`, { x: left + BAR + 6, y: y + 4, width: FIGURE }, { size: 8.5 });
  const text = indicators
    .map(({ title: name, value, percentile: place }) => {
      const of = place === null ? '' : t({ zh: `（${place}%）`, en: ` (${place}%)` });
      return `${t(name)} ${t(value)}${of}`;
    })
    .join(t({ zh: '；', en: '; ' }));
  const x = left + BAR + FIGURE + 8;
  const height = writeAt(sheet, text, { x, y: y + 3, width: EDGE.side + LINE_WIDTH - x }, { size: 7, color: ink.soft });
  doc.y = y + Math.max(20, height + 6);
  line(sheet, doc.y, ink.line, 0.3);
  doc.y += 2;
}
