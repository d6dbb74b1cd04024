import type { Language } from '../../../kernel/pure/text.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { grouped } from '../model/shown-value.ts';
import { drawEvaluation } from './draw-evaluation.ts';
import { drawHead, drawPairs } from './draw-head.ts';
import { drawLoans } from './draw-loans.ts';
import { drawPortrait } from './draw-portrait.ts';
import { drawOverview, drawRecords } from './draw-records.ts';
import { dayOf, minuteOf } from './moments.ts';
import { A4, EDGE, ink, line, LINE_WIDTH, makeRoom, openSheet, write, writeAt, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';
import { caseKinds, levels, numerals, words } from './words.ts';

/** Draws a report on A4 in one language. The document is left open, so that a signature can be put in before it is ended. */
export function drawReport(report: ReportDocument, language: Language): PDFKit.PDFDocument {
  const { number, madeAt } = report.head;
  const sheet = openSheet(language, {
    title: `${words.title[language]} ${number}`,
    author: { zh: '金桥融资信用服务平台', en: 'Jinqiao financing credit service platform' }[language],
    at: new Date(madeAt),
  });
  drawHead(sheet, report);
  drawSections(sheet, report);
  write(sheet, sheet.t(words.end), { size: 9, color: ink.soft });
  drawFrames(sheet, report);
  return sheet.doc;
}

function drawSections(sheet: Sheet, report: ReportDocument): void {
  const { t } = sheet;
  const parts: readonly (readonly [string, () => void])[] = [
    [t(words.notes), () => drawNotes(sheet, report)],
    [t(words.evaluation), () => drawEvaluation(sheet, report)],
    [t(words.basics), () => drawBasics(sheet, report)],
    ...(report.portrait === null ? [] : [[t(words.portrait), () => drawPortrait(sheet, report.portrait!)] as const]),
    [t(words.overview), () => drawOverview(sheet, report)],
    [t(words.risks), () => drawRisks(sheet, report)],
    [t(words.records), () => drawRecords(sheet, report)],
    [t(words.financing), () => drawFinancing(sheet, report)],
    [t(words.statements), () => drawStatements(sheet, report)],
    [t(words.inquiries), () => drawInquiries(sheet, report)],
  ];
  parts.forEach(([title, draw], at) => {
    drawTitle(sheet, title, at);
    draw();
  });
}

function drawTitle(sheet: Sheet, title: string, at: number): void {
  const { doc, language } = sheet;
  makeRoom(sheet, 96);
  doc.y += 8;
  doc.rect(EDGE.side, doc.y + 2, 3.5, 14).fill(ink.accent);
  const text = `${numerals[language][at]}${language === 'zh' ? '、' : '. '}${title}`;
  doc.outline.addItem(text);
  doc.y += writeAt(sheet, text, { x: EDGE.side + 10, y: doc.y, width: LINE_WIDTH - 10 }, { bold: true, size: 13 }) + 6;
}

function drawNotes(sheet: Sheet, { notes: { texts, catalogueVersion, asked, served, records } }: ReportDocument): void {
  const { t } = sheet;
  texts.forEach((text, at) => write(sheet, `${at + 1}. ${t(text)}`, { size: 8, color: ink.soft }, 2));
  write(
    sheet,
    t({
      zh: `目录版本 ${catalogueVersion}；列入 ${asked} 个信息项，其中 ${served} 项有记录，共 ${records} 条。`,
      en: `Catalogue ${catalogueVersion}; ${asked} items, ${served} of them with records, ${records} records in all.`,
    }),
    { size: 8, color: ink.soft },
  );
}

function drawBasics(sheet: Sheet, { basics }: ReportDocument): void {
  const { t } = sheet;
  if (basics.length === 0) return write(sheet, t(words.noBasics));
  drawPairs(
    sheet,
    basics.map(({ title, value }) => [t(title), t(value)] as const),
  );
}

function drawRisks(sheet: Sheet, { risks }: ReportDocument): void {
  const { t } = sheet;
  if (risks.length === 0) return write(sheet, t(words.noRisks));
  drawTable(
    sheet,
    [
      { title: t(words.level), share: 0.12 },
      { title: t(words.item), share: 0.56 },
      { title: t(words.count), share: 0.14, align: 'right' },
      { title: t(words.newestValid), share: 0.18 },
    ],
    risks.map(({ level, title, count, newest }) => [
      { text: t(levels[level]), pen: { bold: true, color: level === 'notice' ? ink.soft : ink.warn } },
      t(title),
      String(count),
      newest ?? '',
    ]),
  );
}

function drawFinancing(sheet: Sheet, report: ReportDocument): void {
  drawCases(sheet, report);
  drawLoans(sheet, report);
}

function drawCases(sheet: Sheet, { financing }: ReportDocument): void {
  const { t } = sheet;
  if (financing.length === 0) return write(sheet, t(words.noFinancing));
  const titles = [words.institutionName, words.caseNo, words.kind, words.amount, words.opened, words.closed];
  drawTable(
    sheet,
    titles.map((title) => ({ title: t(title), align: title === words.amount ? ('right' as const) : ('left' as const) })),
    financing.map(({ institutionName, caseNo, kind, amountFen, openedAt, closedAt }) => [
      t(institutionName),
      caseNo,
      t(caseKinds[kind] ?? { zh: kind, en: kind }),
      amountFen === null ? '' : grouped((amountFen / 100).toFixed(2)),
      dayOf(openedAt),
      closedAt === null ? '' : dayOf(closedAt),
    ]),
  );
}

function drawStatements(sheet: Sheet, { statements }: ReportDocument): void {
  const { t } = sheet;
  if (statements.length === 0) return write(sheet, t(words.noStatements));
  drawTable(
    sheet,
    [
      { title: t(words.item), share: 0.4 },
      { title: t(words.key), share: 0.6 },
    ],
    statements.map(({ title, key }) => [t(title), key]),
  );
}

function drawInquiries(sheet: Sheet, { inquiries }: ReportDocument): void {
  const { t } = sheet;
  if (inquiries.length === 0) return write(sheet, t(words.noInquiries));
  drawTable(
    sheet,
    [
      { title: t(words.at), share: 0.18 },
      { title: t(words.institutionName), share: 0.24 },
      { title: t(words.purpose), share: 0.16 },
      { title: t(words.items), share: 0.42 },
    ],
    inquiries.map(({ at, institutionName, purposeTitle, items }) => [
      minuteOf(at),
      t(institutionName),
      t(purposeTitle),
      items.map(t).join(t({ zh: '、', en: ', ' })),
    ]),
  );
}

/** Running head and foot of every page: which report it is of, which page of how many, where to check it. */
function drawFrames(sheet: Sheet, { head }: ReportDocument): void {
  const { doc, t } = sheet;
  const { start, count } = doc.bufferedPageRange();
  const small = { size: 7.5, color: ink.soft };
  const third = LINE_WIDTH / 3;
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    // What stands in the margins must not begin another page.
    Object.assign(doc.page.margins, { top: 0, bottom: 0 });
    const foot = A4.height - EDGE.bottom + 16;
    writeAt(sheet, `金桥 Jinqiao · ${t(words.title)}`, { x: EDGE.side, y: 26, width: LINE_WIDTH / 2 }, small);
    writeAt(sheet, head.number, { x: EDGE.side + LINE_WIDTH / 2, y: 26, width: LINE_WIDTH / 2, align: 'right' }, small);
    line(sheet, 40);
    line(sheet, foot - 6);
    writeAt(sheet, `${t(words.checkedAt)} ${head.verifyUrl}`, { x: EDGE.side, y: foot, width: third * 1.5 }, small);
    const number = t({ zh: `第 ${page - start + 1} / ${count} 页`, en: `Page ${page - start + 1} of ${count}` });
    writeAt(sheet, number, { x: EDGE.side + third * 1.5, y: foot, width: third * 0.5, align: 'center' }, small);
    writeAt(
      sheet,
      `${t(words.asOf)} ${minuteOf(head.asOf)}`,
      { x: EDGE.side + 2 * third, y: foot, width: third, align: 'right' },
      small,
    );
  }
}
