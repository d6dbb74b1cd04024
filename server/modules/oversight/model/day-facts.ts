/** What one client asked within one hour. */
export type ClientHour = { readonly uses: number; readonly subjects: number; readonly cases: number };

/** One institution's day (in China), in numbers. */
export type DayFacts = {
  readonly institutionNo: number;
  readonly workingDay: boolean;
  readonly uses: number;
  /** Uses by hour of the day in China, 24 of them. */
  readonly byHour: readonly number[];
  /** Mean of the institution's uses a day over the days before it that had any, and how many such days there were, of 28. */
  readonly usualUses: number;
  readonly usualDays: number;
  /** The hour of a client with the most enterprises. */
  readonly busiest: ClientHour;
  /** Uses whose enterprise has an organisation code within ten of that of the client's use before. */
  readonly neighbourSteps: number;
  /** How often queries and verifications ended with each outcome, `done` or the code of a refusal. */
  readonly attempts: Readonly<Record<string, number>>;
  /** Uses by a person who is a member of the very enterprise. */
  readonly ownLookups: number;
  /** Uses after the authorisation was refused, revoked or expired, or after the case was closed. */
  readonly endedUses: number;
  /** Authorisations used today as often as a day allows, or all but once; and all that may be used five times a day or more. */
  readonly nearLimit: number;
  readonly limited: number;
};

/** A day on which nothing stands out. */
export const ordinaryDay: DayFacts = {
  institutionNo: 1,
  workingDay: true,
  uses: 40,
  byHour: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 5 : 0)),
  usualUses: 40,
  usualDays: 20,
  busiest: { uses: 5, subjects: 5, cases: 5 },
  neighbourSteps: 0,
  attempts: { done: 40, 'policy.no-case': 1 },
  ownLookups: 0,
  endedUses: 0,
  nearLimit: 0,
  limited: 10,
};

/** Uses of a day outside working hours: all of a day that is not worked, otherwise those before the first hour or from the last on. */
export function usesOutside(
  { byHour, workingDay }: Pick<DayFacts, 'byHour' | 'workingDay'>,
  fromHour: number,
  toHour: number,
): number {
  return byHour.reduce((sum, uses, hour) => (workingDay && hour >= fromHour && hour < toHour ? sum : sum + uses), 0);
}
