import type { ItemDefinition } from '../../catalogue/index.ts';
import { addDays, chinaDay, daysBetween } from '../../../kernel/pure/china-day.ts';
import { dueDay, findPeriod, longestPeriodDays } from './period.ts';

/** How up to date the newest record is. */
export type Freshness = {
  /** 1 when the newest period that was due is there, falling towards 0 the later it gets. */
  readonly share: number;
  readonly daysLate: number;
  /** First day of the oldest period that is missing; null when none is. */
  readonly missingFrom: string | null;
};

const onTime: Freshness = { share: 1, daysLate: 0, missingFrom: null };

/**
 * Holds the newest valid day against the declared refresh. A period is missing once its due day has passed in China and the newest
 * record begins before it. The share is T / (T + days late) with T = the days of the longest such period + the days allowed: half when
 * late by once the time that was allowed in all. An item delivered on change, or without valid time, is on time whenever it is delivered.
 */
export function freshnessOf(
  item: Pick<ItemDefinition, 'refresh' | 'validFrom'>,
  newestValidFrom: string,
  measuredAt: Date,
): Freshness {
  const { refresh } = item;
  if (item.validFrom === null || refresh.frequency === 'on-change') return onTime;
  const newest = findPeriod(refresh.frequency, newestValidFrom);
  const missing = newest && findPeriod(refresh.frequency, addDays(newest.last, 1));
  if (!missing) return onTime;
  const daysLate = daysBetween(dueDay(missing, refresh), chinaDay(measuredAt));
  if (daysLate <= 0) return onTime;
  const allowed = longestPeriodDays[refresh.frequency] + refresh.dueDays;
  return { share: allowed / (allowed + daysLate), daysLate, missingFrom: missing.first };
}
