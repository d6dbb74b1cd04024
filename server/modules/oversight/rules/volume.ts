import { defineRule } from '../model/define-rule.ts';
import { ordinaryDay } from '../model/day-facts.ts';

export const volume = defineRule({
  name: 'volume',
  title: { zh: '使用量异常', en: 'Unusual volume' },
  looksAt: {
    zh: '机构当日使用量与其此前 28 日内有使用之日的均值之比；历史不足 5 日的，只看绝对量。不知道机构业务为何增长。',
    en: 'An institution’s uses of the day against the mean of its days with uses among the 28 before; with fewer than five such days, the number alone. It cannot know why business grew.',
  },
  evidence: 'day',
  thresholds: {
    timesUsual: { title: { zh: '达到平日的倍数', en: 'Times the usual' }, initial: 5 },
    leastUses: { title: { zh: '低于该次数不提示', en: 'Silent below so many uses' }, initial: 200 },
    mostWithoutHistory: { title: { zh: '无历史时的上限', en: 'Most without a history' }, initial: 2_000 },
  },
  judge: ({ uses, usualUses, usualDays }, threshold) => {
    const most =
      usualDays < 5 ? threshold('mostWithoutHistory') : Math.max(threshold('leastUses'), threshold('timesUsual') * usualUses);
    if (uses < most) return undefined;
    return { severity: uses >= 4 * most ? 'serious' : 'minor', measured: { uses, usualUses: Math.round(usualUses), usualDays } };
  },
  fires: { uses: 400, usualUses: 40 },
  silent: { uses: 150, usualUses: ordinaryDay.usualUses / 2 },
});
