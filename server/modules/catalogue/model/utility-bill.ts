import type { Bilingual } from '../../../kernel/pure/text.ts';
import { date, decimal, integer, money, text } from './field.ts';
import type { Fields, QualityRule } from './item.ts';

/** How one supplier's files name a column. */
type Wording = { readonly title: Bilingual; readonly aliases: readonly string[] };

/** The number of the customer's account with the supplier; `alias` is what this supplier's files call it besides the usual names. */
export function utilityAccount({ title, alias }: { readonly title: Bilingual; readonly alias: string }) {
  return text({
    title,
    aliases: ['户号', '用户编号', alias],
    maxLength: 50,
    fold: true,
    required: true,
    sensitivity: 'commercial',
    mask: 'account',
  });
}

/** An amount on a bill. A bare number means yuan; a reader who may not see it whole sees its band. */
export function billAmount({ title, aliases }: Wording) {
  return money({ title, aliases, unit: 'yuan', sensitivity: 'commercial', mask: 'band' });
}

/** What was due and paid and what is overdue, as every supplier's bill states it in this order. */
export function paymentFields(wording: {
  readonly due: Wording;
  readonly paid: Wording;
  readonly paidOnAliases: readonly string[];
  readonly overdueAmountAliases: readonly string[];
}) {
  return {
    due: money({ ...wording.due, unit: 'yuan', required: true, sensitivity: 'commercial', mask: 'band' }),
    paid: billAmount(wording.paid),
    dueOn: date({ title: { zh: '缴费截止日期', en: 'Due on' }, aliases: ['缴费期限'] }),
    paidOn: date({ title: { zh: '缴费日期', en: 'Date paid' }, aliases: wording.paidOnAliases }),
    overduePeriods: integer({ title: { zh: '欠费期数', en: 'Periods overdue' }, aliases: ['欠费月数'], min: 0, max: 600 }),
    overdueAmount: billAmount({ title: { zh: '欠费金额', en: 'Amount overdue' }, aliases: wording.overdueAmountAliases }),
  } as const satisfies Fields;
}

/** The reading behind a bill of water or gas, both measured in cubic metres. */
export function meterFields({ volume }: { readonly volume: Wording }) {
  return {
    readOn: date({ title: { zh: '抄表日期', en: 'Date of reading' }, aliases: ['本次抄表日期'] }),
    volume: decimal({
      ...volume,
      scale: 2,
      required: true,
      min: 0,
      sensitivity: 'commercial',
      unit: { zh: '立方米', en: 'cubic metres' },
    }),
    billNo: text({
      title: { zh: '账单编号', en: 'Bill number' },
      aliases: ['账单号'],
      maxLength: 100,
      fold: true,
      sensitivity: 'commercial',
      mask: 'account',
    }),
  } as const satisfies Fields;
}

/** Where the supply is used. */
export function siteAddress(title: Bilingual) {
  return text({ title, aliases: ['用户地址'], maxLength: 300, sensitivity: 'commercial', mask: 'address' });
}

type PaymentFields = ReturnType<typeof paymentFields>;
type MeteredFields = PaymentFields & ReturnType<typeof meterFields>;

/** Rule of the payment fields; it only warns, because a bill is worth having even where its arrears are miscounted. */
export const overdueRule: QualityRule<PaymentFields> = {
  name: 'overdue-has-periods',
  dimension: 'consistency',
  severity: 'warn',
  title: { zh: '有欠费金额就有欠费期数', en: 'An amount overdue has overdue periods' },
  mend: { zh: '核对欠费期数和欠费金额', en: 'Check the periods and the amount overdue' },
  field: 'overduePeriods',
  check: (r) => r.overduePeriods === undefined || r.overdueAmount === undefined || r.overduePeriods > 0 === r.overdueAmount > 0,
  failing: { overdueAmount: 80000 },
};

/** Rule of a bill that has both a reading and a payment. */
export const readingRule: QualityRule<MeteredFields> = {
  name: 'paid-after-reading',
  dimension: 'accuracy',
  severity: 'warn',
  title: { zh: '缴费日期不早于抄表日期', en: 'The bill is not paid before the reading' },
  mend: { zh: '核对抄表日期和缴费日期', en: 'Check the dates of reading and payment' },
  field: 'paidOn',
  check: (r) => r.paidOn === undefined || r.readOn === undefined || r.readOn <= r.paidOn,
  failing: { paidOn: '2001-01-01' },
};
