import { defineRule } from '../model/define-rule.ts';

export const probing = defineRule({
  name: 'probing',
  title: { zh: '反复核验试探', en: 'Probing by verification' },
  looksAt: {
    zh: '核验次数预算用尽后仍继续核验的次数；反复用尽预算意味着试图逼近数值。',
    en: 'Verifications refused because the budget of a figure was spent: whoever spends it again and again closes in on the figure.',
  },
  evidence: 'none',
  thresholds: { mostRefused: { title: { zh: '允许被拒绝的次数', en: 'Refusals that are let pass' }, initial: 5 } },
  judge: ({ attempts }, threshold) => {
    const refused = attempts['quota.claims'] ?? 0;
    if (refused <= threshold('mostRefused')) return undefined;
    return { severity: refused > 10 * threshold('mostRefused') ? 'serious' : 'minor', measured: { refused } };
  },
  fires: { attempts: { done: 40, 'quota.claims': 6 } },
  silent: { attempts: { done: 40, 'quota.claims': 5 } },
});
