import { defineRule } from '../model/define-rule.ts';

export const enumeration = defineRule({
  name: 'enumeration',
  title: { zh: '批量试探企业', en: 'Enumeration of enterprises' },
  looksAt: {
    zh: '一个客户端一小时内查询的不同企业数与融资事项数、代码相邻的连续查询、未找到融资事项而被拒绝的占比。被拒绝的请求只留有结果，不知道问的是哪家企业。',
    en: 'Enterprises and cases of one client within an hour, uses one after the other with neighbouring codes, and the share refused for want of a case. Of what was refused only the outcome is kept, not which enterprise was asked for.',
  },
  evidence: 'day',
  thresholds: {
    subjectsAnHour: { title: { zh: '一小时内不同企业数', en: 'Enterprises an hour' }, initial: 100 },
    subjectsPerCase: { title: { zh: '平均每个事项的企业数', en: 'Enterprises a case' }, initial: 3 },
    neighbourSteps: { title: { zh: '相邻代码的连续查询数', en: 'Steps between neighbouring codes' }, initial: 20 },
    refused: { title: { zh: '无事项被拒次数', en: 'Refused for want of a case' }, initial: 30 },
    refusedPercent: { title: { zh: '无事项被拒占比（%）', en: 'Share refused for want of a case (%)' }, initial: 30 },
  },
  judge: ({ busiest, neighbourSteps, attempts }, threshold) => {
    const total = Object.values(attempts).reduce((sum, one) => sum + one, 0);
    const refused = (attempts['policy.no-case'] ?? 0) + (attempts['resource.not-found'] ?? 0);
    const signs = [
      busiest.subjects >= threshold('subjectsAnHour') && busiest.subjects >= threshold('subjectsPerCase') * busiest.cases,
      neighbourSteps >= threshold('neighbourSteps'),
      refused >= threshold('refused') && 100 * refused >= threshold('refusedPercent') * total,
    ].filter(Boolean).length;
    if (signs === 0) return undefined;
    const measured = { subjectsAnHour: busiest.subjects, casesAnHour: busiest.cases, neighbourSteps, refused, attempts: total };
    return { severity: signs === 1 ? 'serious' : 'grave', measured };
  },
  fires: { attempts: { done: 40, 'policy.no-case': 60 } },
  silent: { busiest: { uses: 120, subjects: 120, cases: 120 }, attempts: { done: 900, 'policy.no-case': 60 } },
});
