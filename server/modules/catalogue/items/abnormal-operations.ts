import { defineItem } from '../model/item.ts';
import { choice, date, text } from '../model/field.ts';

export const abnormalOperations = defineItem({
  name: 'abnormal-operations',
  no: 5,
  edition: '2021',
  category: 'registration',
  title: { zh: '经营异常名录信息', en: 'List of abnormal operations' },
  content: {
    zh: '列入/移出日期、事由、作出决定机关',
    en: 'Dates of listing and removal, reasons, deciding authority',
  },
  provider: { zh: '市场监管总局', en: 'State Administration for Market Regulation' },
  modes: ['collect'],
  class: 'open',
  sharingLevel: 'national',
  refresh: { frequency: 'daily', dueDays: 1 },
  retentionMonths: 60,
  key: ['listKind', 'listedOn'],
  validFrom: 'listedOn',
  validTo: 'removedOn',
  fields: {
    listKind: choice({
      title: { zh: '名录类别', en: 'Kind of listing' },
      aliases: ['异常类别'],
      values: {
        list: { zh: '经营异常名录', en: 'List of abnormal operations' },
        mark: { zh: '经营异常状态', en: 'Mark of abnormal operation' },
      },
      required: true,
    }),
    listedOn: date({
      title: { zh: '列入日期', en: 'Date listed' },
      aliases: ['列入经营异常名录日期', '标记日期', '作出列入决定日期'],
      required: true,
    }),
    listingReason: text({
      title: { zh: '列入原因', en: 'Reason for listing' },
      aliases: ['列入事由', '列入经营异常名录原因', '标记原因'],
      maxLength: 1000,
      required: true,
    }),
    listingAuthority: text({
      title: { zh: '列入决定机关', en: 'Listing authority' },
      aliases: ['作出列入决定机关', '作出决定机关', '作出决定机关（列入）'],
      maxLength: 200,
    }),
    listingDocumentNo: text({
      title: { zh: '列入决定书文号', en: 'Listing document number' },
      aliases: ['列入文号'],
      maxLength: 100,
      fold: true,
    }),
    removedOn: date({
      title: { zh: '移出日期', en: 'Date removed' },
      aliases: ['移出经营异常名录日期', '恢复日期', '作出移出决定日期'],
    }),
    removalReason: text({
      title: { zh: '移出原因', en: 'Reason for removal' },
      aliases: ['移出事由', '移出经营异常名录原因', '恢复原因'],
      maxLength: 1000,
    }),
    removalAuthority: text({
      title: { zh: '移出决定机关', en: 'Removing authority' },
      aliases: ['作出移出决定机关', '作出决定机关（移出）'],
      maxLength: 200,
    }),
    removalDocumentNo: text({
      title: { zh: '移出决定书文号', en: 'Removal document number' },
      aliases: ['移出文号'],
      maxLength: 100,
      fold: true,
    }),
    publicationStatus: choice({
      title: { zh: '公示状态', en: 'Publication status' },
      values: {
        published: { zh: '公示中', en: 'Published' },
        objected: { zh: '异议标注', en: 'Marked with an objection' },
        repaired: { zh: '已修复', en: 'Repaired' },
        withdrawn: { zh: '已撤下', en: 'Withdrawn' },
      },
    }),
    withdrawalReason: text({
      title: { zh: '撤下原因', en: 'Reason for withdrawal' },
      aliases: ['终止公示原因'],
      maxLength: 1000,
    }),
  },
  rules: [
    {
      name: 'removed-on-after-listed-on',
      dimension: 'accuracy',
      severity: 'warn',
      title: { zh: '“移出日期”不早于“列入日期”', en: '“Date removed” is not earlier than “Date listed”' },
      mend: { zh: '核对“列入日期”和“移出日期”', en: 'Check “Date listed” and “Date removed”' },
      field: 'removedOn',
      check: (r) => r.listedOn === undefined || r.removedOn === undefined || r.listedOn <= r.removedOn,
      failing: { removedOn: '2001-01-01' },
    },
    {
      name: 'reason-only-when-withdrawn',
      dimension: 'consistency',
      severity: 'warn',
      title: { zh: '公示中的信息不应有撤下原因', en: 'What is still published has no reason for withdrawal' },
      mend: { zh: '更新公示状态，或者删去撤下原因', en: 'Correct the publication status or remove the reason' },
      field: 'publicationStatus',
      check: (r) => r.withdrawalReason === undefined || r.publicationStatus !== 'published',
      failing: { withdrawalReason: '示例原因' },
    },
  ],
  example: {
    listKind: 'list',
    listedOn: '2026-07-10',
    listingReason: '通过登记的住所无法联系',
    listingAuthority: '示例市市场监督管理局',
    listingDocumentNo: '示市监异列〔2026〕12号',
    publicationStatus: 'published',
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
