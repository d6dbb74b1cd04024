import { defineItem } from '../model/item.ts';
import { choice, code, date, text } from '../model/field.ts';

export const registrationChanges = defineItem({
  name: 'registration-changes',
  no: 2,
  edition: '2021',
  category: 'registration',
  title: { zh: '变更、注销及存续状态信息', en: 'Changes, deregistration and status' },
  content: {
    zh: '变更事项及前后内容、变更日期；注销/吊销/迁出状态与日期',
    en: 'Matter changed with the content before and after, date of change; deregistration, revocation or move-out with its date',
  },
  provider: { zh: '市场监管总局', en: 'State Administration for Market Regulation' },
  modes: ['collect'],
  class: 'open',
  sharingLevel: 'national',
  refresh: { frequency: 'daily', dueDays: 1 },
  retentionMonths: null,
  key: ['changeItem', 'changedOn'],
  validFrom: 'changedOn',
  fields: {
    changeItem: choice({
      title: { zh: '变更事项', en: 'Matter changed' },
      aliases: ['变更项目', '变更类型', '变更事项名称'],
      values: {
        name: { zh: '名称变更', en: 'Name' },
        'legal-representative': { zh: '法定代表人变更', en: 'Legal representative' },
        domicile: { zh: '住所变更', en: 'Domicile' },
        capital: { zh: '注册资本变更', en: 'Registered capital' },
        scope: { zh: '经营范围变更', en: 'Business scope' },
        type: { zh: '类型变更', en: 'Type' },
        shareholders: { zh: '股东变更', en: 'Shareholders' },
        personnel: { zh: '主要人员变更', en: 'Key personnel' },
        term: { zh: '营业期限变更', en: 'Term' },
        suspension: { zh: '歇业', en: 'Suspension' },
        revocation: { zh: '吊销', en: 'Revocation' },
        'move-out': { zh: '迁出', en: 'Move-out' },
        deregistration: { zh: '注销', en: 'Deregistration' },
        other: { zh: '其他变更', en: 'Other' },
      },
      required: true,
    }),
    changedOn: date({
      title: { zh: '变更日期', en: 'Date of change' },
      aliases: ['变更核准日期', '核准变更日期'],
      required: true,
    }),
    before: text({
      title: { zh: '变更前内容', en: 'Content before' },
      aliases: ['变更前'],
      maxLength: 8000,
      sensitivity: 'personal',
      mask: 'hidden',
    }),
    after: text({
      title: { zh: '变更后内容', en: 'Content after' },
      aliases: ['变更后'],
      maxLength: 8000,
      sensitivity: 'personal',
      mask: 'hidden',
    }),
    statusAfter: choice({
      title: { zh: '变更后登记状态', en: 'Status after the change' },
      aliases: ['存续状态', '登记状态'],
      values: {
        active: { zh: '存续', en: 'Active' },
        suspended: { zh: '歇业', en: 'Suspended' },
        revoked: { zh: '吊销', en: 'Revoked' },
        'moved-out': { zh: '迁出', en: 'Moved out' },
        deregistered: { zh: '注销', en: 'Deregistered' },
      },
    }),
    reason: text({ title: { zh: '变更原因', en: 'Reason of change' }, aliases: ['注销原因', '吊销原因'], maxLength: 1000 }),
    documentNo: text({
      title: { zh: '核准文号', en: 'Approval document number' },
      aliases: ['核准变更文号', '吊销决定书文号'],
      maxLength: 100,
      fold: true,
    }),
    movedToDivision: code({ title: { zh: '迁入地区划代码', en: 'Division moved to' }, aliases: ['迁入地'], table: 'division' }),
    authority: text({ title: { zh: '登记机关', en: 'Registration authority' }, aliases: ['变更登记机关'], maxLength: 200 }),
  },
  rules: [
    {
      name: 'content-differs',
      dimension: 'consistency',
      severity: 'warn',
      title: { zh: '变更前后的内容不相同', en: 'The content differs before and after' },
      mend: { zh: '核对变更前后的内容', en: 'Check the content before and after' },
      field: 'after',
      check: (r) => r.before === undefined || r.after === undefined || r.before !== r.after,
      failing: { before: '示例市旧路1号', after: '示例市旧路1号' },
    },
    {
      name: 'status-fits-change',
      dimension: 'consistency',
      severity: 'refuse',
      title: { zh: '变更后登记状态与变更事项一致', en: 'The status after the change fits the matter changed' },
      mend: { zh: '按变更事项填写变更后登记状态', en: 'Enter the status that the change leads to' },
      field: 'statusAfter',
      check: (r) => statusFits(r.changeItem, r.statusAfter),
      failing: { changeItem: 'deregistration', statusAfter: 'active' },
    },
  ],
  example: {
    changeItem: 'domicile',
    changedOn: '2021-03-02',
    before: '示例市旧路1号',
    after: '示例市示例路1号',
    statusAfter: 'active',
    authority: '示例市市场监督管理局',
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

const statusByChange: Readonly<Record<string, string>> = {
  suspension: 'suspended',
  revocation: 'revoked',
  'move-out': 'moved-out',
  deregistration: 'deregistered',
};

function statusFits(change: string | undefined, status: string | undefined): boolean {
  if (change === undefined || status === undefined) return true;
  const expected = statusByChange[change];
  return expected === undefined || expected === status;
}
