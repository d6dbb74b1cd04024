import { encode } from 'uqr';
import type { ReportDocument } from '../model/report-document.ts';
import { dayOf, minuteOf } from './moments.ts';
import { EDGE, heightOf, ink, line, LINE_WIDTH, writeAt, type Sheet } from './sheet.ts';
import { words } from './words.ts';

const QR_SIZE = 84;

/** The head of the first page: what it is, of whom, for what; and the code by which anybody checks it. */
export function drawHead(sheet: Sheet, { head }: ReportDocument): void {
  const { doc, t } = sheet;
  const top = doc.y;
  const width = LINE_WIDTH - QR_SIZE - 24;
  let y = top;
  y += writeAt(sheet, t(words.title), { x: EDGE.side, y, width }, { bold: true, size: 24, color: ink.accent }) + 1;
  y +=
    writeAt(
      sheet,
      t(head.kind === 'own' ? words.own : words.institution),
      { x: EDGE.side, y, width },
      { size: 10, color: ink.soft },
    ) + 12;
  y += writeAt(sheet, head.name ?? head.subjectId, { x: EDGE.side, y, width }, { bold: true, size: 15 }) + 2;
  y += writeAt(sheet, `${t(words.code)}  ${head.subjectId}`, { x: EDGE.side, y, width }, { size: 10 }) + 10;
  drawQr(sheet, head.verifyUrl, EDGE.side + LINE_WIDTH - QR_SIZE, top + 4);
  writeAt(
    sheet,
    t(words.scan),
    { x: EDGE.side + LINE_WIDTH - QR_SIZE, y: top + QR_SIZE + 8, width: QR_SIZE, align: 'center' },
    { size: 8, color: ink.soft },
  );
  doc.y = Math.max(y, top + QR_SIZE + 26);
  line(sheet, doc.y, ink.accent, 1.2);
  doc.y += 8;
  drawPairs(sheet, linesOf(sheet, head));
}

function linesOf({ t }: Sheet, head: ReportDocument['head']): [string, string][] {
  const own: [string, string][] = [
    [t(words.number), head.number],
    [t(words.purpose), t(head.purposeTitle)],
    [t(words.madeAt), minuteOf(head.madeAt)],
    [t(words.asOf), minuteOf(head.asOf)],
    [t(words.expiresAt), dayOf(head.expiresAt)],
  ];
  if (head.kind === 'own') return own;
  return [
    ...own,
    [t(words.institutionName), head.institutionName === null ? '' : t(head.institutionName)],
    [t(words.caseNo), head.caseNo ?? ''],
    [t(words.authorisation), head.authorisationId ?? ''],
    [t(words.disclosure), head.disclosureId ?? ''],
  ];
}

const TITLE_WIDTH = 78;
const HALF = LINE_WIDTH / 2;

/** Pairs of title and value, two a line; a long value has a line of its own. */
export function drawPairs(sheet: Sheet, pairs: readonly (readonly [string, string])[]): void {
  const { doc } = sheet;
  let [column, rowHeight] = [0, 0];
  const end = () => {
    doc.y += rowHeight;
    [column, rowHeight] = [0, 0];
  };
  for (const [title, value] of pairs) {
    const wide = sheet.doc.font('regular').fontSize(9).widthOfString(value) > (HALF - TITLE_WIDTH - 12) * 2;
    if (column === 1 && wide) end();
    const width = (wide ? LINE_WIDTH : HALF) - TITLE_WIDTH - 10;
    const height = Math.max(heightOf(sheet, value, width), heightOf(sheet, title, TITLE_WIDTH - 6)) + 3.5;
    if (column === 0 && doc.y + height > doc.page.height - EDGE.bottom) doc.addPage();
    const x = EDGE.side + column * HALF;
    writeAt(sheet, title, { x, y: doc.y, width: TITLE_WIDTH - 6 }, { color: ink.soft });
    writeAt(sheet, value, { x: x + TITLE_WIDTH, y: doc.y, width });
    rowHeight = Math.max(rowHeight, height);
    if (wide || column === 1) end();
    else column = 1;
  }
  if (column === 1) end();
  doc.y += 4;
}

function drawQr({ doc }: Sheet, text: string, x: number, y: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = QR_SIZE / size;
  doc.fillColor('#000000');
  data.forEach((row, down) =>
    row.forEach((dark, across) => {
      // A hair wider than a module, so that no seam shows between two.
      if (dark) doc.rect(x + across * module, y + down * module, module + 0.05, module + 0.05);
    }),
  );
  doc.fill();
}
