/**
 * How many working days each step may take: the strictest of the regulations that set one, so that the platform keeps all of them. A new
 * edition is a new version here; matters under way keep the days that were counted when their step began.
 *
 * - forward: 台州市企业信用促进条例 and 上海市社会信用条例 allow 2 days; the platform forwards at once, at the latest the next day.
 * - provider: 5 days (上海市社会信用条例, 台州市企业信用促进条例).
 * - mend: 2 days where the platform itself differs from what was delivered (台州市企业信用促进条例).
 * - hardStop: 20 days in all (浙江省公共信用信息管理条例; 征信业管理条例 says 20 days).
 * - notice: a recipient acknowledges a correction within 5 days and is reminded every 3 from then on; after 10 the operator acts. No
 *   regulation sets these; they are half of, and all of, what a repair is given.
 * - accept, decide: repair, 国办发〔2025〕22号. When the 10 days begin is reported differently; here they begin with acceptance.
 */
export const clocks = {
  version: '2026-1',
  objection: { forward: 1, provider: 5, mend: 2, hardStop: 20 },
  repair: { accept: 3, decide: 10 },
  notice: { acknowledge: 5, remindEvery: 3, escalate: 10 },
} as const;

/** What can run out. */
export const clockNames = ['forward', 'provider', 'mend', 'hard-stop', 'accept', 'decide'] as const;
export type ClockName = (typeof clockNames)[number];
