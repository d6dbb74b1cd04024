import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { asked, bank, given, other, populate, rival, subject, type State } from './consent.testing.ts';

type Notices = {
  readonly notices: readonly { readonly kind: string; readonly authorisationId: string; readonly reason: string | null }[];
  readonly next: string | null;
};

let world: World;
let now = new Date('2026-01-10T04:00:00.000Z');

beforeAll(async () => {
  world = await openWorld({ now: () => now });
  await populate(world);
});
afterAll(() => world.close());

const notices = (who: Principal, more: object = {}) => world.call<Notices>(who, 'consent.list-notices', more);
const kinds = async (who: Principal, more: object = {}) => (await notices(who, more)).notices.map(({ kind }) => kind);

test('each party is told what the other did, newest first, and nobody else is told anything', async () => {
  const authorisationId = await given(world);
  now = new Date('2026-01-11T04:00:00.000Z');
  await world.call(subject, 'consent.pause', { authorisationId, reason: '示例原因' });
  await world.call(subject, 'consent.resume', { authorisationId });
  now = new Date('2026-01-12T04:00:00.000Z');
  await world.call(subject, 'consent.revoke', { authorisationId });
  const refused = await world.call<State>(bank, 'consent.request', asked);
  await world.call(subject, 'consent.refuse', { authorisationId: refused.authorisationId, reason: '条件不合适（示例）' });
  expect(await kinds(subject)).toEqual(['requested', 'requested']);
  expect((await kinds(bank)).toSorted()).toEqual(['granted', 'paused', 'refused', 'resumed', 'revoked']);
  expect((await kinds(bank, { since: '2026-01-12T00:00:00Z' })).toSorted()).toEqual(['refused', 'revoked']);
  expect((await notices(bank)).notices.find(({ kind }) => kind === 'refused')).toMatchObject({
    authorisationId: refused.authorisationId,
    reason: '条件不合适（示例）',
  });
  expect([await kinds(other), await kinds(rival)]).toEqual([[], []]);
});

test('pages neither repeat nor skip', async () => {
  const all = (await notices(bank)).notices;
  const first = await notices(bank, { limit: 2 });
  const second = await notices(bank, { limit: 2, cursor: first.next });
  const third = await notices(bank, { limit: 2, cursor: second.next });
  expect([...first.notices, ...second.notices, ...third.notices]).toEqual(all);
  expect(third.next).toBeNull();
});
