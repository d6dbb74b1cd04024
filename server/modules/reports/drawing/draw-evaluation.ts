import type { ReportDocument, ReportEvaluation } from '../model/report-document.ts';
import { minuteOf } from './moments.ts';
import { EDGE, ink, LINE_WIDTH, makeRoom, write, writeAt, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';
import { words } from './words.ts';

const BOX = 76;

/** Score, grade and coverage in a box, then the reasons. */
export function drawEvaluation(sheet: Sheet, { evaluation }: ReportDocument): void {
  const { t } = sheet;
  if (evaluation === null) return write(sheet, t(words.noEvaluation));
  drawBox(sheet, evaluation);
  const about = [
    t(words.model) + sheet.t({ zh: '：', en: ': ' }) + t(evaluation.modelTitle),
    `${t(words.asOf)} ${minuteOf(evaluation.asOf)}`,
  ];
  write(sheet, [...about, ...(evaluation.sample ? [t(words.sample)] : [])].join('  ·  '), { size: 8, color: ink.soft }, 6);
  if (evaluation.rules.length > 0)
    drawTable(
      sheet,
      [
        { title: t(words.rules), share: 0.8 },
        { title: t({ zh: '等级至多', en: 'At best' }), share: 0.2 },
      ],
      evaluation.rules.map(({ title, worst }) => [{ text: t(title), pen: { color: ink.warn, bold: true } }, worst]),
    );
  drawReasons(sheet, t(words.adverse), evaluation.adverse);
  drawReasons(sheet, t(words.favourable), evaluation.favourable);
  for (const { title, indicators } of evaluation.missing)
    write(
      sheet,
      `${t(words.unvalued)} · ${t(title)}${t({ zh: '：', en: ': ' })}${indicators.map(t).join(t({ zh: '、', en: '; ' }))}`,
      { size: 8, color: ink.soft },
    );
}

function drawBox(sheet: Sheet, { score, grade, gradeTitle, coverage }: ReportEvaluation): void {
  const { doc, t } = sheet;
  makeRoom(sheet, BOX + 10);
  const { y } = doc;
  doc.roundedRect(EDGE.side, y, LINE_WIDTH, BOX, 4).fill(ink.band);
  const third = LINE_WIDTH / 3;
  const known = `${(coverage / 10).toFixed(1)}%`;
  const cells = [
    [t(words.grade), grade ?? '—', t(gradeTitle)],
    [t(words.score), String(score), ''],
    [t(words.coverage), known, ''],
  ] as const;
  cells.forEach(([title, value, below], at) => {
    const x = EDGE.side + at * third + 16;
    writeAt(sheet, title, { x, y: y + 9, width: third - 24 }, { size: 8.5, color: ink.soft });
    writeAt(sheet, value, { x, y: y + 20, width: third - 24 }, { size: 22, bold: true, color: ink.accent });
    if (below !== '') writeAt(sheet, below, { x, y: y + 56, width: third - 24 }, { size: 8, color: ink.soft });
  });
  const bar = { x: EDGE.side + 2 * third + 16, y: y + 58, width: third - 32, height: 5 };
  doc.rect(bar.x, bar.y, bar.width, bar.height).fill(ink.line);
  doc.rect(bar.x, bar.y, (bar.width * coverage) / 1000, bar.height).fill(ink.accent);
  doc.y = y + BOX + 8;
}

function drawReasons(sheet: Sheet, title: string, reasons: ReportEvaluation['adverse']): void {
  if (reasons.length === 0) return;
  const { t } = sheet;
  const withValues = reasons.some(({ value }) => value !== null);
  const withBetter = reasons.some(({ better }) => better !== null);
  drawTable(
    sheet,
    [
      { title },
      { title: t(words.theme) },
      ...(withValues ? [{ title: t(words.value) }] : []),
      { title: t(words.contribution), align: 'right' as const },
      ...(withBetter ? [{ title: t(words.better) }] : []),
    ],
    reasons.map(({ title: name, theme, value, contribution, better }) => [
      t(name),
      t(theme),
      ...(withValues ? [value === null ? '' : t(value)] : []),
      {
        text: contribution > 0 ? `+${contribution}` : String(contribution),
        pen: { color: contribution < 0 ? ink.warn : ink.good },
      },
      ...(withBetter ? [better === null ? '' : t(better)] : []),
    ]),
  );
}
