import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/pure/china-day.ts';
import type { Admission, AdmissionState } from './admission.ts';
import { states } from './admission.ts';
import { admissionFault } from './admission-fault.ts';
import { lastDayOfAdmission } from './admission-limit.ts';
import { assessmentChecklist, PASS_POINTS, PASS_TOTAL } from './assessment-checklist.ts';
import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import type { Act, InstitutionEvent } from './institution-event.ts';
import { admissionState, applicationState, fold, totalPoints, type InstitutionState } from './institution-state.ts';
import { isPossible, stateText } from './possible-acts.ts';
import type { Purpose } from './purpose.ts';
import { refusalOf } from './refusal-of.ts';
import { nothing, type Scope } from './scope.ts';

const today = '2026-11-22';
const codes = assessmentChecklist.map(({ code }) => code);
const allEvidence = codes.map((criterion) => ({ criterion, note: '示例', fileName: null, sha256: null }));

const scopes: fc.Arbitrary<Scope> = fc.record({
  items: fc.subarray(['registration', 'tax-payments', 'water'], { minLength: 1 }),
  purposes: fc.subarray(['loan-review', 'post-loan-monitoring'] as const satisfies Purpose[], { minLength: 1 }),
  divisions: fc.subarray(['330000', '330100', '330106', '110000']),
  tier: fc.constantFrom('attended' as const, 'unattended' as const, 'bulk' as const),
});
const scores = fc.oneof(
  fc
    .record({ each: fc.integer({ min: 55, max: 100 }), found: fc.subarray(codes, { maxLength: 2 }) })
    .map(({ each, found }) =>
      codes.map((criterion) => ({ criterion, points: each, finding: found.includes(criterion) ? '示例问题' : null })),
    ),
  fc
    .record({
      criterion: fc.constantFrom(...codes),
      points: fc.integer({ min: 0, max: 100 }),
      finding: fc.constantFrom(null, '示例'),
    })
    .map((one) => [one]),
);
const reason = '示例';
const contact = { name: '示例', telephone: '0571-00000000', email: 'a@example.com' };
const acts: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: scopes.map((wanted): Act => ({ kind: 'applied', contact, wanted })), weight: 3 },
  { arbitrary: fc.constant<Act>({ kind: 'evidence-submitted', evidence: allEvidence }), weight: 3 },
  { arbitrary: scores.map((given): Act => ({ kind: 'assessed', scores: given })), weight: 4 },
  fc.constantFrom(...codes).map((criterion): Act => ({ kind: 'mended', criterion, answer: '示例', evidence: [] })),
  {
    arbitrary: fc
      .record({ scope: scopes, days: fc.integer({ min: -10, max: 800 }) })
      .map(({ scope, days }): Act => ({ kind: 'admitted', scope, until: addDays(today, days) })),
    weight: 6,
  },
  fc
    .constantFrom('refused' as const, 'suspended' as const, 'resumed' as const, 'warned' as const)
    .map((kind): Act => ({ kind, reason })),
  { arbitrary: fc.constant<Act>({ kind: 'withdrawn', reason }), weight: 1 },
);

type Step = { readonly event: InstitutionEvent; readonly before: InstitutionState; readonly after: InstitutionState };

const eventOf = (act: Act, clientId: string): InstitutionEvent => ({
  ...act,
  at: `${today}T00:00:00.000Z`,
  clientId,
  role: clientId === 'bank' ? 'institution' : 'operator',
});

/** Plays acts, each by somebody; those that are refused leave no event. */
function play(given: readonly (readonly [Act, string])[]): Step[] {
  const events: InstitutionEvent[] = [eventOf({ kind: 'registered' }, 'anna')];
  return given.flatMap(([act, clientId]) => {
    const before = fold(events);
    if (refusalOf(before, act, clientId, today) !== undefined) return [];
    const event = eventOf(act, clientId);
    events.push(event);
    return [{ event, before, after: fold(events) }];
  });
}

const people = fc.constantFrom('anna', 'bo', 'chen', 'bank');
const moves = fc.tuple(acts, people);
const everything: Scope = {
  items: ['registration', 'tax-payments', 'water'],
  purposes: ['loan-review', 'post-loan-monitoring'],
  divisions: [],
  tier: 'bulk',
};
const whole = fc.integer({ min: 60, max: 100 }).map((points) => codes.map((criterion) => ({ criterion, points, finding: null })));
/** What leads to an admission when the right people do it; left to chance alone, few lives would come that far. */
const course = fc
  .record({
    wanted: fc.oneof(scopes, fc.constant(everything)),
    given: whole,
    scope: scopes,
    days: fc.integer({ min: 0, max: 740 }),
  })
  .chain(({ wanted, given, scope, days }) => {
    const steps: Act[] = [
      { kind: 'applied', contact, wanted },
      { kind: 'evidence-submitted', evidence: allEvidence },
      { kind: 'assessed', scores: given },
      { kind: 'admitted', scope, until: addDays(today, days) },
    ];
    return fc.tuple(...steps.map((step) => fc.tuple(fc.constant(step), people)));
  });
const lives = fc
  .array(
    fc.oneof(
      moves.map((one) => [one]),
      course,
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => play(parts.flat()));
/** How many lives came to an admission; a property that saw none would say nothing. */
const always = (check: (steps: readonly Step[]) => void): number => {
  let admitted = 0;
  fc.assert(
    fc.property(lives, (steps) => {
      if (steps.some(({ event }) => event.kind === 'admitted')) admitted++;
      check(steps);
    }),
    { numRuns: 2_000 },
  );
  return admitted;
};
const MIN_ADMITTED = 50;

describe('whatever is tried, in any order, by anybody', () => {
  test('nobody is admitted but after a passed assessment by another person than registrar, applicant and admitter', () => {
    const admitted = always((steps) => {
      steps.forEach(({ event, before }, index) => {
        if (event.kind !== 'admitted') return;
        const since = steps.slice(
          steps.slice(0, index).findLastIndex((one) => one.event.kind === 'applied'),
          index,
        );
        const assessors = since.filter((one) => one.event.kind === 'assessed').map((one) => one.event.clientId);
        expect(assessors.length).toBeGreaterThan(0);
        for (const person of ['anna', since[0]!.event.clientId, event.clientId]) expect(assessors).not.toContain(person);
        const { marks } = before.application!;
        expect(marks.map((mark) => mark.criterion).toSorted()).toEqual([...codes].toSorted());
        expect(marks.every((mark) => mark.finding === null)).toBe(true);
        expect(totalPoints(marks)).toBeGreaterThanOrEqual(PASS_TOTAL);
        for (const { code, bars } of assessmentChecklist)
          if (bars) expect(marks.find((mark) => mark.criterion === code)!.points).toBeGreaterThanOrEqual(PASS_POINTS);
      });
    });
    expect(admitted).toBeGreaterThan(MIN_ADMITTED);
  });

  test('an admission is never wider than applied for, never longer than two years', () => {
    const order = ['attended', 'unattended', 'bulk'];
    const admitted = always((steps) => {
      for (const { event, before } of steps) {
        if (event.kind !== 'admitted') continue;
        const { wanted } = before.application!;
        const { items, purposes, divisions, tier } = event.scope;
        expect(wanted.items).toEqual(expect.arrayContaining([...items]));
        expect(wanted.purposes).toEqual(expect.arrayContaining([...purposes]));
        expect(order.indexOf(tier)).toBeLessThanOrEqual(order.indexOf(wanted.tier));
        // Written as places, not as the code has it: every county one may ask about must have been within the wish.
        const reach = (list: readonly string[]) =>
          ['330106', '330182', '330782', '110101', '440304'].filter(
            (county) => list.length === 0 || list.some((one) => county.startsWith(one.replace(/(00){1,2}$/, ''))),
          );
        expect(reach(wanted.divisions)).toEqual(expect.arrayContaining(reach(divisions)));
        expect(event.until >= today && event.until <= '2028-11-22').toBe(true);
      }
    });
    expect(admitted).toBeGreaterThan(MIN_ADMITTED);
  });

  test('withdrawn is final, a suspension ends by resuming or withdrawing only, and no application ends an admission', () => {
    always((steps) => {
      for (const { event, before, after } of steps) {
        expect(before.withdrawn).toBe(false);
        const [was, is] = [admissionState(before), admissionState(after)];
        if (was === 'suspended' && is !== 'suspended') expect(['resumed', 'withdrawn']).toContain(event.kind);
        if (was === 'admitted' && is !== 'admitted') expect(['suspended', 'withdrawn']).toContain(event.kind);
        if (was === 'admitted' && event.kind !== 'admitted' && is === 'admitted')
          expect(after.admission).toEqual(before.admission);
      }
    });
  });
});

test('an act that the state does not allow is refused with the state and what is possible', () => {
  const state = fold([eventOf({ kind: 'registered' }, 'anna')]);
  expect(refusalOf(state, { kind: 'suspended', reason }, 'anna', today)).toEqual({
    code: 'state.conflict',
    info: {
      detail: { zh: '当前状态为“已登记”；可办理：申请接入、取消接入', en: 'the state is registered; possible: apply, withdraw' },
    },
  });
  const gone = fold([eventOf({ kind: 'registered' }, 'anna'), eventOf({ kind: 'withdrawn', reason }, 'bo')]);
  expect(stateText(gone).zh).toBe('当前状态为“已取消接入”；可办理：无');
  expect(isPossible(gone, 'applied')).toBe(false);
});

test('a requirement without evidence cannot pass, and one that bars needs a finding when it fails', () => {
  const applied = [
    eventOf({ kind: 'registered' }, 'anna'),
    eventOf({ kind: 'applied', contact, wanted: { ...nothing, items: ['registration'], purposes: ['loan-review'] } }, 'bank'),
  ];
  const given = (points: number) => codes.map((criterion) => ({ criterion, points, finding: null }));
  const fieldsOf = (events: readonly InstitutionEvent[], points: number) =>
    refusalOf(fold(events), { kind: 'assessed', scores: given(points) }, 'bo', today)?.info.issues?.map(({ field }) => field);
  expect(fieldsOf(applied, 60)).toEqual(codes.map((_, index) => `scores.${index}.points`));
  const shown = [...applied, eventOf({ kind: 'evidence-submitted', evidence: allEvidence }, 'bank')];
  expect(fieldsOf(shown, 60)).toBeUndefined();
  const barring = assessmentChecklist.flatMap(({ bars }, index) => (bars ? [`scores.${index}.finding`] : []));
  expect(fieldsOf(shown, 59)).toEqual(barring);
  expect(barring.length).toBeGreaterThan(3);
});

test('the first scoring covers the whole checklist, and no criterion twice', () => {
  const wanted: Scope = { ...nothing, items: ['registration'], purposes: ['loan-review'] };
  const applied = [
    eventOf({ kind: 'registered' }, 'anna'),
    eventOf({ kind: 'applied', contact, wanted }, 'bank'),
    eventOf({ kind: 'evidence-submitted', evidence: allEvidence }, 'bank'),
  ];
  const some = codes.slice(1).map((criterion) => ({ criterion, points: 100, finding: null }));
  const fieldsOf = (given: typeof some) =>
    refusalOf(fold(applied), { kind: 'assessed', scores: given }, 'bo', today)?.info.issues?.map(({ field }) => field);
  expect(fieldsOf(some)).toEqual(['scores']);
  expect(fieldsOf([...some, some[0]!])).toEqual([`scores.${some.length}.criterion`, 'scores']);
});

test('answering a finding does not close it, only a new score does', () => {
  const wanted: Scope = { ...nothing, items: ['registration'], purposes: ['loan-review'] };
  const found = codes.map((criterion) => ({ criterion, points: 80, finding: criterion === 'licence' ? '示例' : null }));
  const steps = play([
    [{ kind: 'applied', contact, wanted }, 'bank'],
    [{ kind: 'evidence-submitted', evidence: allEvidence }, 'bank'],
    [{ kind: 'assessed', scores: found }, 'bo'],
    [{ kind: 'mended', criterion: 'licence', answer: '已改', evidence: [] }, 'bank'],
    [{ kind: 'assessed', scores: [{ criterion: 'licence', points: 90, finding: null }] }, 'bo'],
  ]);
  expect(steps.map(({ after }) => applicationState(after))).toEqual(['applied', 'applied', 'mending', 'mending', 'assessed']);
});

describe('a use', () => {
  const base: Admission = {
    institutionNo: 1,
    code: 'demo-bank',
    nameZh: '示例银行',
    nameEn: 'Sample bank',
    divisionCode: '330100',
    state: 'admitted',
    items: ['registration'],
    purposes: ['loan-review'],
    divisions: ['330100', '110000'],
    tier: 'attended',
    admittedUntil: '2027-06-30',
  };
  const use = {
    now: new Date('2027-06-30T15:59:59.999Z'),
    item: 'registration',
    purpose: 'loan-review',
    divisionCode: '330106',
  } as const;

  test('within the scope passes to the last moment of the last day in China, and not after it', () => {
    expect(admissionFault(base, use)).toBeUndefined();
    expect(admissionFault(base, { ...use, now: new Date('2027-06-30T16:00:00.000Z') })).toBe('policy.not-admitted');
  });

  test.each([
    ['another item', { item: 'tax-payments' }],
    ['another purpose', { purpose: 'pre-screening' }],
    ['another city', { divisionCode: '330200' }],
    ['the province above the city', { divisionCode: '330000' }],
    ['a division nobody knows', { divisionCode: '' }],
  ] as const)('for %s is outside the scope', (_name, other) => {
    expect(admissionFault(base, { ...use, ...other })).toBe('policy.outside-scope');
  });

  test('anywhere passes when no division is named in the scope', () => {
    for (const divisionCode of ['650000', '330106', ''])
      expect(admissionFault({ ...base, divisions: [] }, { ...use, divisionCode })).toBeUndefined();
  });

  test('never passes unless the institution is admitted, and not after its last day, whatever the scope', () => {
    const some = fc.record({
      state: fc.constantFrom(...(Object.keys(states) as AdmissionState[])),
      admittedUntil: fc.option(fc.integer({ min: -900, max: 900 }).map((days) => addDays(today, days))),
      divisions: fc.subarray(['330000', '110000']),
    });
    let passed = 0;
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 86_399_999 }), (given, ms) => {
        const now = new Date(Date.parse(`${today}T00:00:00+08:00`) + ms);
        const fault = admissionFault({ ...base, ...given }, { ...use, now });
        if (given.state === 'suspended') expect(fault).toBe('policy.suspended');
        else if (given.state !== 'admitted' || given.admittedUntil === null || given.admittedUntil < today)
          expect(fault).toBe('policy.not-admitted');
        if (fault === undefined) passed++;
      }),
      { numRuns: 1_000 },
    );
    expect(passed).toBeGreaterThan(10);
    expect(admissionFault(undefined, use)).toBe('policy.not-admitted');
  });
});

test('the last day of an admission is the same day two years on', () => {
  expect(['2026-11-22', '2028-02-29', '2026-12-31'].map(lastDayOfAdmission)).toEqual(['2028-11-22', '2030-02-28', '2028-12-31']);
});

test('weights of the checklist come to 100, its codes are unique', () => {
  expect(assessmentChecklist.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(new Set(codes).size).toBe(codes.length);
});

test('a division covers itself and what lies within it', () => {
  expect(divisionCovers('330000', '330106') && divisionCovers('330100', '330106') && divisionCovers('330106', '330106')).toBe(
    true,
  );
  expect(divisionCovers('330106', '330100') || divisionCovers('330100', '330206') || divisionCovers('330000', '')).toBe(false);
});
