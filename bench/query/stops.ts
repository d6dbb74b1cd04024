import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../server/testing/mutate.ts';
import { operator, type BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { rounded } from '../median.ts';
import { numericCode } from '../records/numeric-code.ts';
import type { Run } from '../run.ts';
import { authorise, benchItems, CASE_NO, liftCounts, PURPOSE, subjectPrincipal, type Asker } from './prepare.ts';

const QUICK_ROUNDS = 200;
const FULL_ROUNDS = 1_000;
const CALLERS = 4;
const MIN_WAIT_MS = 20;
const MAX_WAIT_MS = 120;
const BAR_MS = 1_000;
const SEED = 7;
const REASON = '示例：暂停核查';

type Calls = { readonly url: URL; readonly asker: Asker };
/** One call: when it was sent and when its answer was there, in milliseconds, and its HTTP status. */
type Asked = { readonly sent: number; readonly answered: number; readonly status: number };

/**
 * How long an answer still comes after a revocation or a suspension was confirmed, by turns. Callers ask without pause; the stop comes at
 * a random moment. Counted is to the last answer that was served, also of calls already under way; before any of them is refused the
 * round does not end.
 */
export async function measureStops(bench: BenchServer, platform: BenchPlatform, calls: Calls, run: Run): Promise<Figure> {
  const rounds = run.full ? FULL_ROUNDS : QUICK_ROUNDS;
  const random = seededRandom(SEED);
  const lags: number[] = [];
  let servedAfter = 0;
  for (let round = 0; round < rounds; round++) {
    const code = numericCode(round);
    const authorisationId = await authorise(platform, calls.asker, code);
    await liftCounts(bench, authorisationId);
    const stop = round % 2 === 0 ? revocation(platform, code, authorisationId) : suspension(platform, calls.asker);
    const { asked, stoppedAt } = await raceStop(calls, { code, authorisationId }, stop.now, MIN_WAIT_MS + random() * MAX_WAIT_MS);
    await stop.undo();
    const served = asked.filter(({ status }) => status === 200);
    if (served.length === 0) throw new Error('nothing was served before the stop');
    servedAfter += served.filter(({ sent }) => sent > stoppedAt).length;
    lags.push(Math.max(0, ...served.map(({ answered }) => answered - stoppedAt)));
    if ((round + 1) % 100 === 0)
      run.note(`${round + 1} of ${rounds} stops, ${servedAfter} calls served that were sent afterwards`);
  }
  const value = rounded(lags.toSorted((a, b) => a - b)[Math.ceil(lags.length * 0.99) - 1]!, 1);
  const limit = `ms from the answer to a revocation or suspension to the last answer served, P99 of ${rounds} rounds; of the calls sent after it ${servedAfter} were served`;
  return { figure: 'query.stop-p99', value, limit, bar: `<= ${BAR_MS}`, holds: value <= BAR_MS && servedAfter === 0 };
}

type Stop = { readonly now: () => Promise<unknown>; readonly undo: () => Promise<unknown> };

const revocation = (platform: BenchPlatform, code: string, authorisationId: string): Stop => ({
  now: () => platform.call(subjectPrincipal(code), 'consent.revoke', { authorisationId }),
  undo: () => Promise.resolve(),
});

const suspension = (platform: BenchPlatform, { institutionNo }: Asker): Stop => ({
  now: () => platform.call(operator, 'institutions.suspend', { institutionNo, reason: REASON }),
  undo: () => platform.call(operator, 'institutions.resume', { institutionNo, reason: REASON }),
});

/** Callers ask until each of them is refused; the stop comes after a while. */
async function raceStop(
  { url, asker }: Calls,
  of: { readonly code: string; readonly authorisationId: string },
  stop: () => Promise<unknown>,
  waitMs: number,
): Promise<{ readonly asked: readonly Asked[]; readonly stoppedAt: number }> {
  const body = JSON.stringify({ ...of, purpose: PURPOSE, caseNo: CASE_NO, items: benchItems.map((item) => ({ item })) });
  const headers = { authorization: `Bearer ${asker.key}`, 'content-type': 'application/json' };
  const asked: Asked[] = [];
  let stoppedAt = Infinity;
  const caller = async () => {
    // After the stop was confirmed one more call is sent, so that there is one that must be refused.
    for (let last = false; !last;) {
      const sent = performance.now();
      last = sent > stoppedAt + BAR_MS;
      const answer = await fetch(new URL('/v1/query.ask', url), { method: 'POST', headers, body });
      await answer.arrayBuffer();
      asked.push({ sent, answered: performance.now(), status: answer.status });
      if (![200, 403, 409].includes(answer.status)) throw new Error(`answered with ${answer.status}`);
      last ||= answer.status !== 200 && sent > stoppedAt;
    }
  };
  const callers = Array.from({ length: CALLERS }, caller);
  await sleep(waitMs);
  await stop();
  stoppedAt = performance.now();
  await Promise.all(callers);
  return { asked, stoppedAt };
}
