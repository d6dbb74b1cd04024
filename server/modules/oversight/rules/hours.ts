import { usesOutside } from '../model/day-facts.ts';
import { defineRule } from '../model/define-rule.ts';

export const hours = defineRule({
  name: 'hours',
  title: { zh: '非工作时间使用', en: 'Use outside working hours' },
  looksAt: {
    zh: '法定休息日和机构工作时间以外的使用次数。工作时间可按机构另设；夜间批量作业的机构应另设时间。',
    en: 'Uses on days that are not worked and outside the institution’s working hours, which can be set for each institution, as they should be where jobs run at night.',
  },
  evidence: 'off-hours',
  thresholds: {
    fromHour: { title: { zh: '工作开始（时）', en: 'Work begins (hour)' }, initial: 7 },
    toHour: { title: { zh: '工作结束（时）', en: 'Work ends (hour)' }, initial: 22 },
    mostUses: { title: { zh: '允许的次数', en: 'Uses that are let pass' }, initial: 10 },
  },
  judge: (facts, threshold) => {
    const outside = usesOutside(facts, threshold('fromHour'), threshold('toHour'));
    if (outside <= threshold('mostUses')) return undefined;
    return { severity: 'minor', measured: { outside, uses: facts.uses, workingDay: facts.workingDay ? 1 : 0 } };
  },
  fires: { byHour: Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 30 : 0)), uses: 30 },
  silent: { byHour: Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 10 : hour >= 7 && hour < 22 ? 2 : 0)) },
});
