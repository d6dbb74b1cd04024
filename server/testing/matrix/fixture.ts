import type { Principal } from '../../kernel/pure/principal.ts';
import { system } from '../../kernel/pure/principal.ts';
import { sessionFinder } from '../../modules/access/index.ts';
import { sealRound } from '../../modules/audit/index.ts';
import { unifiedCheckCharacter } from '../../modules/subjects/model/unified-code-check.ts';
import { admittedBank } from '../admitted-bank.ts';
import { operator, subjectOf, type World } from '../world.ts';

const DAY_MS = 86_400_000;
const ITEMS = ['registration', 'penalties'];
const PENALTIES = 12;
const SPARE_SUBJECTS = 8;
const REASON = '示例原因';

/** What is in no table. */
export const nowhere = {
  uuid: '00000000-0000-4000-8000-0000000000ff',
  no: 999_999,
  code: codeOf(900),
  client: 'no-such-client',
  caseNo: 'NO-SUCH-CASE',
} as const;

/** One side of the matrix: an enterprise, the provider that has its records, an institution that it authorised, and what they have. */
export type Side = {
  readonly code: string;
  readonly subject: Principal;
  readonly provider: Principal & { readonly providerNo: number };
  readonly bank: Principal & { readonly institutionNo: number };
  readonly caseNo: string;
  readonly deliveryId: number;
  readonly authorisationId: string;
  readonly disclosureId: string;
  readonly noticeId: string;
  readonly objectionId: string;
  readonly repairId: string;
};

type Person = Principal & { readonly personId: string; readonly sessionId: string };

export type MatrixFixture = {
  readonly world: World;
  readonly own: Side;
  readonly other: Side;
  readonly suspended: Omit<Side, 'deliveryId' | 'objectionId' | 'repairId'>;
  /** People who have signed in and speak for no organisation. */
  readonly person: Person;
  readonly stranger: Person;
  /** Authorisations of the own side: ended by time, and taken back; the first was used. */
  readonly expired: string;
  readonly revoked: string;
  /** A record of the own enterprise that nobody has objected to, by its key. */
  readonly nextKey: () => string;
  /** An enterprise on file that nothing else names. */
  readonly nextCode: () => string;
  readonly request: (side: Pick<Side, 'bank' | 'code'>, more?: object) => Promise<string>;
  readonly authorise: (side: Pick<Side, 'bank' | 'code' | 'subject'>, more?: object) => Promise<string>;
  readonly ask: (side: Pick<Side, 'bank' | 'code' | 'caseNo'>, authorisationId: string) => Promise<string>;
  readonly objection: (side: Pick<Side, 'subject'>, key: string) => Promise<string>;
  readonly repair: (side: Pick<Side, 'subject'>, key: string) => Promise<string>;
  readonly newBank: () => Promise<number>;
};

function codeOf(number: number): string {
  const body = `91330100${String(number).padStart(9, '0')}`;
  return `${body}${unifiedCheckCharacter(body)}`;
}

const month = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 7);
const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Two sides that have nothing to do with each other, and a suspended institution beside them. `shift` moves the platform's clock. */
export async function openFixture(world: World, shift: (ms: number) => void): Promise<MatrixFixture> {
  const tools = toolsOf(world);
  const codes = [codeOf(1), codeOf(2)] as const;
  const spare = Array.from({ length: SPARE_SUBJECTS }, (_, index) => codeOf(10 + index));
  const delivered = [...ITEMS, 'tax-credit-ratings'];
  const providers = [await world.provider(delivered), await world.provider(delivered)] as const;
  const deliveryIds = [
    await tools.deliver(providers[0], [codes[0], ...spare]),
    await tools.deliver(providers[1], [codes[1]]),
  ] as const;
  const banks = [];
  for (const name of ['own', 'other', 'suspended'])
    // Guarantors may do all that banks may, and stand behind loans.
    banks.push(await admittedBank(world, `matrix-${name}`, { items: ITEMS, tier: 'bulk' }, 'guarantor'));
  const sides = [];
  for (const [index, bank] of banks.entries()) {
    const at = index === 1 ? 1 : 0;
    const party = { code: codes[at], subject: subjectOf(codes[at]), provider: providers[at], bank, caseNo: `CASE-${index}` };
    await world.call(bank, 'query.open-case', { code: party.code, caseNo: party.caseNo, kind: 'application' });
    const authorisationId = await tools.authorise(party);
    sides.push({ ...party, authorisationId, disclosureId: await tools.ask(party, authorisationId), deliveryId: deliveryIds[at] });
  }
  const [one, two, three] = sides as [(typeof sides)[0], (typeof sides)[0], (typeof sides)[0]];
  const ended = await tools.authorise(one, { validTo: new Date(Date.now() + 60_000).toISOString() });
  await tools.ask(one, ended);
  const revoked = await tools.authorise(one);
  await world.call(one.subject, 'consent.revoke', { authorisationId: revoked });
  shift(120_000);
  const matters = [await tools.matters(one), await tools.matters(two)] as const;
  await world.settle();
  await world.call(operator, 'institutions.suspend', { institutionNo: three.bank.institutionNo, reason: REASON });
  for (let round = 0; round < 2; round++) await world.database.transaction(system, (tx) => sealRound(tx, world.pipeline.signer));
  // The other side's callers are clients on record, so that a name of theirs is not one of nobody's.
  const { subject, provider, bank: theirs } = two;
  for (const { clientId, name, role, ...of } of [subject, provider, theirs])
    await world.call('security', 'access.create-client', { clientId: clientId.toLowerCase(), name, role, ...of });
  let key = 3;
  let code = 0;
  let bank = 0;
  return {
    ...tools,
    world,
    own: { ...one, ...matters[0], noticeId: await tools.noticeOf(one.bank) },
    other: { ...two, ...matters[1], noticeId: await tools.noticeOf(two.bank) },
    suspended: { ...three, noticeId: await tools.noticeOf(three.bank) },
    person: await tools.person('matrix.person'),
    stranger: await tools.person('matrix.stranger'),
    expired: ended,
    revoked,
    nextKey: () => keyOf(key++),
    nextCode: () => spare[code++]!,
    newBank: async () => (await admittedBank(world, `matrix-new-${bank++}`, { items: ITEMS })).institutionNo,
  };
}

const keyOf = (number: number) => `示罚〔2026〕${number}号`;

function toolsOf(world: World) {
  const call = world.call;
  const request: MatrixFixture['request'] = async ({ bank, code }, more = {}) => {
    const asked = {
      subjectCode: code,
      purpose: 'loan-review',
      items: ITEMS.map((item) => ({ item })),
      dataFrom: month(-300),
      dataTo: month(0),
      validTo: new Date(Date.now() + 10 * DAY_MS).toISOString(),
    };
    return (await call<{ authorisationId: string }>(bank, 'consent.request', { ...asked, ...more })).authorisationId;
  };
  const objection: MatrixFixture['objection'] = async ({ subject }, key) =>
    (await call<{ objectionId: string }>(subject, 'rights.object', { item: 'penalties', key, text: REASON })).objectionId;
  const repair: MatrixFixture['repair'] = async ({ subject }, key) => {
    const input = { item: 'penalties', key, commitment: REASON, proofDigest: '0'.repeat(64) };
    return (await call<{ repairId: string }>(subject, 'rights.apply-repair', input)).repairId;
  };
  return {
    request,
    objection,
    repair,
    authorise: async (side: Pick<Side, 'bank' | 'code' | 'subject'>, more: object = {}) => {
      const authorisationId = await request(side, more);
      await call(side.subject, 'consent.grant', { authorisationId });
      return authorisationId;
    },
    ask: async ({ bank, code, caseNo }: Pick<Side, 'bank' | 'code' | 'caseNo'>, authorisationId: string) => {
      const items = ITEMS.map((item) => ({ item }));
      const input = { authorisationId, code, caseNo, purpose: 'loan-review', items };
      return (await call<{ receipt: { disclosureId: string } }>(bank, 'query.ask', input)).receipt.disclosureId;
    },
    deliver: async (provider: Principal, codes: readonly string[]) => {
      const registered = codes.map((unifiedCode) => ({ unifiedCode, name: `示例${unifiedCode}公司` }));
      const penalties = Array.from({ length: PENALTIES }, (_, number) => penaltyOf(codes[0]!, number));
      const done = { item: 'registration', deliveryKey: 'matrix-r', records: registered };
      const { deliveryId } = await call<{ deliveryId: number }>(provider, 'collection.deliver-records', done);
      await world.settle();
      await call(provider, 'collection.deliver-records', { item: 'penalties', deliveryKey: 'matrix-p', records: penalties });
      await world.settle();
      return deliveryId;
    },
    /** An objection under way, a repair under way, and a record found to be unverifiable, of which its recipients were told. */
    matters: async (side: Pick<Side, 'subject' | 'provider'>) => {
      const objectionId = await objection(side, keyOf(0));
      const repairId = await repair(side, keyOf(1));
      const decided = await objection(side, keyOf(2));
      const reason = REASON;
      await call(side.provider, 'rights.answer-objection', { objectionId: decided, outcome: 'not-verifiable', reason });
      await call(operator, 'rights.decide-objection', { objectionId: decided, decision: 'not-verifiable', reason });
      return { objectionId, repairId };
    },
    ...foundOf(world),
  };
}

function foundOf(world: World) {
  return {
    person: async (login: string): Promise<Person> => {
      const input = { login, name: '示例人员', password: 'correct horse sample' };
      const { sessionToken } = await world.call<{ sessionToken: string }>('anyone', 'access.register', input);
      return (await sessionFinder(world.database, world.pipeline.now)(sessionToken)) as Person;
    },
    noticeOf: async (bank: Principal) => {
      const { notices } = await world.call<{ notices: { noticeId: string }[] }>(bank, 'rights.list-notices', {});
      if (notices[0] === undefined) throw new Error('the institution was given no notice');
      return notices[0].noticeId;
    },
  };
}

const penaltyOf = (unifiedCode: string, number: number) => ({
  unifiedCode,
  documentNo: keyOf(number),
  content: '罚款人民币三万元',
  authority: '示例市应急管理局',
  decidedOn: day(-200),
  severityClass: 'ordinary',
  publicationStatus: 'published',
});
