import { defineRule } from '../model/define-rule.ts';

export const useAfterRefusal = defineRule({
  name: 'use-after-refusal',
  title: { zh: '授权终止后使用', en: 'Use after refusal' },
  looksAt: {
    zh: '授权被拒绝、撤销或到期后，或融资事项办结后仍发生的使用，以及同类请求被平台拒绝的次数。前者平台本应拦截，出现一次即须查明。',
    en: 'Uses after the authorisation was refused, revoked or expired or the case was closed, and how often the platform refused such. The former the platform should have stopped, so one is enough.',
  },
  evidence: 'ended',
  thresholds: {
    mostUses: { title: { zh: '允许的次数', en: 'Uses that are let pass' }, initial: 0 },
    mostRefused: { title: { zh: '允许被拒绝的次数', en: 'Refusals that are let pass' }, initial: 20 },
  },
  judge: ({ endedUses, attempts }, threshold) => {
    const refused = (attempts['consent.revoked'] ?? 0) + (attempts['consent.expired'] ?? 0);
    if (endedUses > threshold('mostUses')) return { severity: 'grave', measured: { endedUses, refused } };
    return refused > threshold('mostRefused') ? { severity: 'minor', measured: { endedUses, refused } } : undefined;
  },
  fires: { endedUses: 1 },
  silent: { attempts: { done: 40, 'consent.revoked': 20 } },
});
