import { defineRule } from '../model/define-rule.ts';

export const ownLookups = defineRule({
  name: 'own-lookups',
  title: { zh: '员工查询关联企业', en: 'Employees’ own look-ups' },
  looksAt: {
    zh: '机构员工以本人账号查询其在平台上同时任职的企业。只知道平台上的成员关系：亲属、未登记的持股和机构系统内部的操作人员均无从得知。',
    en: 'A person of the institution queries, by his own account, an enterprise of which he is a member too. Only memberships on this platform are known: relatives, shares, and who sat before the institution’s own system are not.',
  },
  evidence: 'own',
  thresholds: { mostUses: { title: { zh: '允许的次数', en: 'Uses that are let pass' }, initial: 0 } },
  judge: ({ ownLookups: uses }, threshold) =>
    uses > threshold('mostUses') ? { severity: 'serious', measured: { ownLookups: uses } } : undefined,
  fires: { ownLookups: 1 },
  silent: { ownLookups: 0 },
});
