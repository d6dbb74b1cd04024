import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { grouped } from '../model/shown-value.ts';
import { write, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';
import { words } from './words.ts';

const FEN_A_YUAN = 100;
const PPM_A_PERCENT = 10_000;
const yuan = (fen: number) => grouped((fen / FEN_A_YUAN).toFixed(2));

/** The loans that institutions reported, with what the enterprise says is not so; nothing in a report of the time before. */
export function drawLoans(sheet: Sheet, { loans }: ReportDocument): void {
  const { t } = sheet;
  if (loans === undefined) return;
  write(sheet, t(words.loansTitle), { bold: true });
  if (loans.length === 0) return write(sheet, t(words.noLoans));
  const texts = [words.institutionName, words.contractNo];
  const figures = [words.granted, words.balance, words.rate];
  drawTable(
    sheet,
    [
      ...texts.map((title) => ({ title: t(title) })),
      ...figures.map((title) => ({ title: t(title), align: 'right' as const })),
      ...[words.standing, words.asOn].map((title) => ({ title: t(title) })),
    ],
    loans.map((one) => [
      t(one.institutionName),
      one.contractNo,
      yuan(one.grantedFen),
      yuan(one.balanceFen),
      `${(one.ratePpm / PPM_A_PERCENT).toFixed(2)}%`,
      [
        t(states[one.loanState] ?? { zh: one.loanState, en: one.loanState }),
        ...(one.overdueDays > 0 ? [`${t(words.late)} ${one.overdueDays}`] : []),
        ...(one.disputed ? [t(words.isDisputed)] : []),
      ].join(t({ zh: '，', en: ', ' })),
      one.asOn,
    ]),
  );
}

const states: Readonly<Record<string, Bilingual>> = {
  outstanding: { zh: '未结清', en: 'Outstanding' },
  settled: { zh: '已结清', en: 'Settled' },
  'written-off': { zh: '已核销', en: 'Written off' },
};
