import { between, pick, pickWeighted, seeded, type Seeded } from './seeded.ts';

/** What happens in the course of a synthetic application, at a moment. */
export type CourseStep = {
  readonly at: Date;
  readonly act: 'apply' | 'accept' | 'reply' | 'offer' | 'agree' | 'grant' | 'refuse' | 'withdraw';
};

export type PastCourse = {
  /** Which of the enterprises and of the banks it is between. */
  readonly enterprise: number;
  readonly bank: number;
  readonly amountFen: number;
  readonly termMonths: number;
  readonly annualRateBp: number;
  readonly refusalCode: string;
  readonly steps: readonly CourseStep[];
};

type Asked = { readonly seed: number; readonly now: Date; readonly courses: number; readonly banks: number };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const CHINA_MS = 8 * HOUR_MS;
/** Counters open in the morning; each step is an hour later in its day than the one before. */
const OPENS_MS = 9.5 * HOUR_MS;
const OLDEST_DAYS = 165;
const WAN_FEN = 1_000_000;
/** One reason is so common that its count can be shown; the others stay below the least count. */
const REFUSALS = ['cash-flow', 'indebtedness', 'clause-not-met', 'information-missing', 'quota'] as const;
const refusalShares = [0.65, 0.75, 0.85, 0.93, 1];
const outcomes = ['granted', 'refused', 'withdrawn', 'unanswered'] as const;
const outcomeShares = [0.52, 0.88, 0.96, 1];

/**
 * Courses of applications over some five months, the oldest first, spread over the banks; banks answer faster as time goes on. What would come after
 * `now` has not happened yet. Nothing of it is about anybody. Same settings, same courses.
 */
export function pastCourses({ seed, now, courses, banks }: Asked): PastCourse[] {
  return Array.from({ length: courses }, (_, index) => {
    const rng = seeded(seed, index, 'past-course');
    const age = OLDEST_DAYS * (1 - index / courses);
    const slowness = 0.45 + age / OLDEST_DAYS;
    const outcome = pickWeighted(rng, outcomes, outcomeShares);
    const begin = Math.floor((now.getTime() + CHINA_MS) / DAY_MS - age) * DAY_MS - CHINA_MS + OPENS_MS;
    const back = age / 30;
    return {
      enterprise: index,
      bank: index % banks,
      amountFen: between(rng, 20, 90) * WAN_FEN,
      termMonths: pick(rng, [6, 12, 12]),
      annualRateBp: Math.round(385 + back * 4 + between(rng, -15, 25)),
      refusalCode: pickWeighted(rng, REFUSALS, refusalShares),
      steps: stepsOf(rng, begin, slowness, outcome).filter(({ at }) => at <= now),
    };
  });
}

function stepsOf(rng: Seeded, begin: number, slowness: number, outcome: (typeof outcomes)[number]): CourseStep[] {
  const steps: CourseStep[] = [{ at: atWork(begin), act: 'apply' }];
  let at = begin;
  const then = (act: CourseStep['act'], most: number) => {
    at = atWork(at + Math.round(between(rng, 1, most) * slowness) * DAY_MS + HOUR_MS).getTime();
    steps.push({ at: new Date(at), act });
  };
  then('accept', 1);
  then('reply', 3);
  if (outcome === 'withdrawn') then('withdraw', 2);
  else if (outcome === 'refused') then('refuse', 5);
  else {
    then('offer', 5);
    if (outcome === 'unanswered') return steps;
    then('agree', 2);
    then('grant', 6);
  }
  return steps;
}

/** The same moment, or its hour on the next Monday. */
function atWork(at: number): Date {
  const weekday = new Date(at + CHINA_MS).getUTCDay();
  return new Date(at + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * DAY_MS);
}
