import type { ApplicationState, Stage } from './application.ts';
import { stageOf } from './application.ts';

/** What else has a clock: from when another product is proposed, and how long a guarantor may take to answer. */
export const otherClocks = ['reroute', 'guarantee'] as const;

/** Working days that each stage may take, counted from the day on which it begins, which itself is not counted. */
export type ClockDays = Readonly<Record<Stage | (typeof otherClocks)[number], number>>;

/** How working days are counted: a day so many working days after another, and how many lie between two. */
export type WorkingDays = {
  readonly today: string;
  readonly after: (workingDays: number) => string;
  readonly since: (day: string) => number;
};

/** By when the stage of a state that begins today has to be done. */
export function dueOn(state: ApplicationState, clocks: ClockDays, days: WorkingDays): string {
  const stage = stageOf[state];
  if (stage === undefined) throw new Error(`nothing is due in ${state}`);
  return days.after(clocks[stage]);
}

/** How an act of today stands against what was due. */
export const taken = (submittedOn: string, due: string | null, { today, since }: WorkingDays) => ({
  days: since(submittedOn),
  late: due !== null && today > due,
});
