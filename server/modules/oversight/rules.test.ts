import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordinaryDay } from './model/day-facts.ts';
import { highestStep, mayPropose, steps, type CarriedOut, type Step } from './model/sanction-ladder.ts';
import { judgeUse, verdicts } from './model/verdict.ts';
import { rules } from './rules.ts';

describe.each(rules.map((rule) => [rule.name, rule] as const))('the rule %s', (_name, rule) => {
  const initial = (name: string) => rule.thresholds[name]!.initial;

  test('speaks on the day it is made for, with the numbers that made it', () => {
    const hit = rule.judge({ ...ordinaryDay, ...rule.fires }, initial);
    expect(hit?.severity).toMatch(/^(minor|serious|grave)$/);
    expect(Object.values(hit?.measured ?? {}).every((value) => Number.isInteger(value))).toBe(true);
  });

  test('is silent on an ordinary day and just below its thresholds', () => {
    expect(rule.judge(ordinaryDay, initial)).toBeUndefined();
    expect(rule.judge({ ...ordinaryDay, ...rule.silent }, initial)).toBeUndefined();
  });
});

const order = Object.keys(steps) as Step[];
const anyStep = fc.constantFrom(...order);
const anyDay = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => new Date(Date.UTC(2026, 5, 1) - days * 86_400_000).toISOString().slice(0, 10));
const history = fc.array(fc.record({ step: anyStep, day: anyDay }), { maxLength: 6 });

test('a sanction never goes more than one step above what was carried out, unless a finding is grave, and then no further than suspension', () => {
  fc.assert(
    fc.property(history, fc.boolean(), (carriedOut: CarriedOut[], grave) => {
      const today = '2026-06-01';
      const recent = carriedOut.filter(({ day }) => Date.parse(today) - Date.parse(day) <= 730 * 86_400_000);
      const reached = Math.max(-1, ...recent.map(({ step }) => order.indexOf(step)));
      const highest = highestStep(carriedOut, [grave ? 'grave' : 'serious'], today);
      expect(order.indexOf(highest)).toBe(Math.max(Math.min(3, reached + 1), grave ? 2 : 0));
      expect(order.filter((step) => mayPropose(step, highest))).toEqual(order.slice(0, order.indexOf(highest) + 1));
      if (highest === 'withdrawal') expect(recent.some(({ step }) => step === 'suspension' || step === 'withdrawal')).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('closing a case after a use changes nothing of the verdict on it', () => {
  const moment = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000));
  const kind = fc.constantFrom('application', 'loan', 'customer-review');
  const purpose = fc.constantFrom('loan-review', 'post-loan-monitoring', 'pre-screening', null);
  fc.assert(
    fc.property(moment, moment, moment, kind, purpose, (openedAt, at, later, of, wanted) => {
      const use = { at: at.toISOString(), subjectId: 'a', institutionNo: 1, purpose: wanted, caseNo: 'X' };
      const closedAt = new Date(Math.max(later.getTime(), at.getTime()));
      const open = judgeUse(use, [{ subjectId: 'a', kind: of, openedAt, closedAt: null }], 90);
      expect(judgeUse(use, [{ subjectId: 'a', kind: of, openedAt, closedAt }], 90)).toBe(open);
      expect(Object.keys(verdicts)).toContain(open);
    }),
  );
});
