import { defineRule } from '../model/define-rule.ts';

export const nearLimit = defineRule({
  name: 'near-limit',
  title: { zh: '贴近上限使用', en: 'Uses just below limits' },
  looksAt: {
    zh: '当日使用次数达到或仅差一次即达授权每日上限的授权数及其占比；只看每日上限为 5 次以上的授权。',
    en: 'How many authorisations were used as often as a day allows or once less, and their share; only those that allow five uses a day or more.',
  },
  evidence: 'day',
  thresholds: {
    authorisations: { title: { zh: '授权数', en: 'Authorisations' }, initial: 10 },
    percent: { title: { zh: '占比（%）', en: 'Share (%)' }, initial: 50 },
  },
  judge: ({ nearLimit: near, limited }, threshold) => {
    if (near < threshold('authorisations') || 100 * near < threshold('percent') * limited) return undefined;
    return { severity: 'minor', measured: { nearLimit: near, limited } };
  },
  fires: { nearLimit: 12, limited: 20 },
  silent: { nearLimit: 12, limited: 100 },
});
