import { Type, type Static } from 'typebox';
import type { Suited } from './count-suited.ts';
import { COUNT_STEP, LEAST_COUNT } from './model/limits.ts';
import { orNull } from './views.ts';

const Count = orNull(
  Type.Integer({ description: `不足 ${LEAST_COUNT} 为 null，其余以 ${COUNT_STEP} 计 · Null below ${LEAST_COUNT}, else in tens` }),
);

/** Counts of enterprises as an institution is told them: never of so few that somebody could be told apart. */
export const ToldCounts = {
  considered: Count,
  eligible: Count,
  oneAway: Count,
  needsData: Count,
  byClause: Type.Array(Type.Object({ id: Type.String(), fails: Count, onlyThis: Count })),
};

type Told = { -readonly [N in keyof typeof ToldCounts]: Static<(typeof ToldCounts)[N]> };

export const toldCounts = ({ considered, eligible, oneAway, needsData, byClause }: Omit<Suited, 'asOf'>): Told => ({
  considered: told(considered),
  eligible: told(eligible),
  oneAway: told(oneAway),
  needsData: told(needsData),
  byClause: byClause.map(({ id, fails, onlyThis }) => ({ id, fails: told(fails), onlyThis: told(onlyThis) })),
});

const told = (count: number) => (count < LEAST_COUNT ? null : Math.floor(count / COUNT_STEP) * COUNT_STEP);
