import type { ReportDocument, ReportEvaluation, ReportItem } from './report-document.ts';

type Risk = ReportDocument['risks'][number];

/** What a record of an item alone means to a lender, whatever stands in it. An item that is not here is no risk by itself. */
const levels: Readonly<Record<string, Risk['level']>> = {
  'dishonest-debtors': 'veto',
  'tax-violators': 'veto',
  'other-dishonesty-lists': 'veto',
  'abnormal-operations': 'adverse',
  'enforcement-cases': 'adverse',
  penalties: 'adverse',
  'tax-arrears': 'adverse',
  judgments: 'notice',
  'case-filings': 'notice',
  'real-estate-encumbrances': 'notice',
};

const order: readonly Risk['level'][] = ['veto', 'adverse', 'notice'];

/** Hints at risk (风险提示): the rules of evaluation that hold, then items of which there are records, the gravest first. */
export function risksOf(items: readonly ReportItem[], evaluation: ReportEvaluation | null): Risk[] {
  const rules = (evaluation?.rules ?? []).map(({ title }): Risk => ({
    level: 'veto',
    title,
    item: null,
    count: 1,
    newest: null,
  }));
  const found = items.flatMap(({ item, title, records, omitted, newestValidFrom }): Risk[] => {
    const level = levels[item];
    if (level === undefined || records.length === 0) return [];
    return [{ level, title, item, count: records.length + omitted, newest: newestValidFrom }];
  });
  return [...rules, ...found].toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
