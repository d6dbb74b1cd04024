import type { Bilingual } from '../../../kernel/pure/text.ts';
import { reportNotes } from './report-notes.ts';
import type { ReportDocument, ReportEvaluation, ReportItem } from './report-document.ts';
import { risksOf } from './risks.ts';
import { shownTitle, shownValue } from './shown-value.ts';

export type Composed = Pick<ReportDocument, 'head' | 'financing' | 'loans' | 'inquiries' | 'portrait'> & {
  readonly catalogueVersion: number;
  readonly evaluation: ReportEvaluation | null;
  /** Items in the order of the catalogue, each with its category. */
  readonly items: readonly { readonly category: { readonly no: number; readonly title: Bilingual }; readonly item: ReportItem }[];
  /** What is known of the enterprise besides its registration. */
  readonly basics: ReportDocument['basics'];
};

/** Puts a report together from what was read for it: the same input gives the same document. */
export function composeReport({
  head,
  financing,
  loans = [],
  inquiries,
  catalogueVersion,
  evaluation,
  items,
  basics,
  portrait,
}: Composed): ReportDocument {
  const all = items.map(({ item }) => item);
  const byCategory = Map.groupBy(items, ({ category }) => category.no);
  return {
    type: 'jinqiao.credit-report.v1',
    head,
    notes: {
      catalogueVersion,
      asked: all.length,
      served: all.filter(({ records }) => records.length > 0).length,
      records: all.reduce((sum, { records, omitted }) => sum + records.length + omitted, 0),
      texts: reportNotes(head.kind, evaluation?.sample === true),
    },
    evaluation,
    basics: [...registrationOf(all), ...basics],
    portrait,
    categories: [...byCategory.values()]
      .map((some) => ({ ...some[0]!.category, items: some.map(({ item }) => item) }))
      .toSorted((a, b) => a.no - b.no),
    risks: risksOf(all, evaluation),
    financing,
    loans,
    statements: all.flatMap(({ item, title, records }) =>
      records.filter(({ disputed }) => disputed).map(({ key }) => ({ item, title, key })),
    ),
    inquiries,
  };
}

/** Basic information (基本信息): the enterprise's registration, line by line. */
function registrationOf(items: readonly ReportItem[]): ReportDocument['basics'] {
  const registration = items.find(({ item }) => item === 'registration');
  const record = registration?.records[0];
  if (registration === undefined || record === undefined) return [];
  return registration.columns.map((column) => ({
    title: { zh: shownTitle(column, 'zh'), en: shownTitle(column, 'en') },
    value: { zh: shownValue(column, record, 'zh'), en: shownValue(column, record, 'en') },
  }));
}
