import { defineItem } from '../model/item.ts';
import { choice, date, integer, money, month, text } from '../model/field.ts';

export const housingFundPayments = defineItem({
  name: 'housing-fund-payments',
  no: 25,
  edition: '2021',
  category: 'social-insurance',
  title: { zh: '住房公积金缴存信息', en: 'Housing fund deposits' },
  content: {
    zh: '缴存年月、缴存金额、缴存人数、缓缴/断缴/欠缴情况',
    en: 'Month, amount deposited, number of depositors, deferral, interruption and arrears',
  },
  provider: {
    zh: '住房城乡建设部（住房公积金管理中心）',
    en: 'Ministry of Housing and Urban-Rural Development (housing fund centres)',
  },
  modes: ['call', 'verify'],
  class: 'authorised',
  sharingLevel: 'provincial',
  refresh: { frequency: 'monthly', dueDays: 15 },
  retentionMonths: 60,
  key: ['accountNo', 'month'],
  validFrom: 'month',
  fields: {
    accountNo: text({
      title: { zh: '单位账号', en: 'Unit account' },
      aliases: ['单位公积金账号', '公积金单位账号'],
      maxLength: 50,
      fold: true,
      required: true,
      sensitivity: 'commercial',
      mask: 'account',
    }),
    month: month({ title: { zh: '缴存年月', en: 'Month' }, aliases: ['汇缴年月', '缴存月份'], required: true }),
    depositorCount: integer({
      title: { zh: '缴存人数', en: 'Depositors' },
      aliases: ['汇缴人数'],
      min: 0,
      sensitivity: 'commercial',
    }),
    due: money({
      title: { zh: '应缴金额', en: 'Amount due' },
      aliases: ['应缴存额'],
      unit: 'yuan',
      sensitivity: 'commercial',
      mask: 'band',
    }),
    paid: money({
      title: { zh: '缴存金额', en: 'Amount deposited' },
      aliases: ['实缴金额', '汇缴金额', '缴存金额（元）'],
      unit: 'yuan',
      required: true,
      sensitivity: 'commercial',
      mask: 'band',
    }),
    makeUp: money({
      title: { zh: '补缴金额', en: 'Amount made up' },
      aliases: ['补缴额'],
      unit: 'yuan',
      sensitivity: 'commercial',
      mask: 'band',
    }),
    arrears: money({
      title: { zh: '欠缴金额', en: 'Arrears' },
      aliases: ['欠缴额'],
      unit: 'yuan',
      sensitivity: 'commercial',
      mask: 'band',
    }),
    paymentState: choice({
      title: { zh: '缴存情况', en: 'How it was paid' },
      aliases: ['缴存情况标志'],
      values: {
        normal: { zh: '正常缴存', en: 'Normal' },
        deferred: { zh: '缓缴', en: 'Deferred' },
        interrupted: { zh: '断缴', en: 'Interrupted' },
        owing: { zh: '欠缴', en: 'Owing' },
      },
    }),
    postedOn: date({ title: { zh: '入账日期', en: 'Date posted' }, aliases: ['到账日期', '缴存日期'] }),
    centre: text({ title: { zh: '管理中心', en: 'Centre' }, aliases: ['公积金管理中心', '住房公积金管理中心'], maxLength: 200 }),
  },
  rules: [
    {
      name: 'arrears-are-the-rest',
      dimension: 'accuracy',
      severity: 'warn',
      title: { zh: '欠缴金额等于应缴金额减缴存金额', en: 'Arrears are what is due less what is deposited' },
      mend: { zh: '核对应缴、缴存和欠缴金额', en: 'Check the three amounts' },
      field: 'arrears',
      check: (r) =>
        r.arrears === undefined || r.due === undefined || r.paid === undefined || r.arrears === Math.max(0, r.due - r.paid),
      failing: { arrears: 100 },
    },
    {
      name: 'posted-after-month-begins',
      dimension: 'timeliness',
      severity: 'warn',
      title: { zh: '入账日期不早于缴存年月前两个月', en: 'A deposit is not posted more than two months ahead' },
      mend: { zh: '核对缴存年月和入账日期', en: 'Check the month and the date posted' },
      field: 'postedOn',
      check: (r) => r.postedOn === undefined || r.month === undefined || monthsBetween(r.postedOn, r.month) <= 2,
      failing: { postedOn: '2026-01-05' },
    },
  ],
  example: {
    accountNo: 'SL10000001',
    month: '2026-06',
    depositorCount: 42,
    due: 4032000,
    paid: 4032000,
    makeUp: 0,
    arrears: 0,
    paymentState: 'normal',
    postedOn: '2026-06-20',
    centre: '示例市住房公积金管理中心',
  },
  deadline: null,
  confidence: {
    category: 'seen',
    item: 'inferred',
    content: 'inferred',
    mode: 'inferred',
    provider: 'inferred',
    deadline: 'unknown',
  },
});

/** Whole months from the month of a day to a later month; negative when the day is in a later month. */
function monthsBetween(day: string, laterMonth: string): number {
  const monthNumber = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return monthNumber(laterMonth) - monthNumber(day);
}
