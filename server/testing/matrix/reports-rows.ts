import { nowhere } from './fixture.ts';
import { each, pair, type RowsOf } from './row.ts';

const items = [{ item: 'registration' }];
const absent = 'JQ-20200101-00000000';

export const reportsRows: RowsOf = ({ world, own, other, suspended, expired, revoked, authorise }) => {
  const use = (authorisationId: string, code = own.code, caseNo = own.caseNo) => ({
    authorisationId,
    code,
    caseNo,
    purpose: 'loan-review',
    items,
  });
  type Side = typeof own;
  const made = { own: new Map<Side, Promise<string>>(), bank: new Map<Side, Promise<string>>() };
  const once = (some: Map<Side, Promise<string>>, side: Side, make: () => Promise<string>) => {
    const before = some.get(side) ?? make();
    some.set(side, before);
    return before;
  };
  type Made = { report: { number: string } };
  /** A report that the side's enterprise made of itself, and one that its institution made. */
  const ofSubject = (side: Side) =>
    once(made.own, side, async () => (await world.call<Made>(side.subject, 'reports.make-own', {})).report.number);
  const ofBank = (side: Side) =>
    once(made.bank, side, async () => {
      const input = use(await authorise(side), side.code, side.caseNo);
      return (await world.call<Made>(side.bank, 'reports.make', input)).report.number;
    });
  const reading = (more: object) => ({
    roles: {
      ...each('subject', {
        own: ['done', async () => ({ number: await ofSubject(own), ...more })],
        pairs: [
          {
            other: ['resource.not-found', async () => ({ number: await ofSubject(other), ...more })],
            missing: ['resource.not-found', { number: absent, ...more }],
          },
        ],
      }),
      ...each('institution', {
        own: ['done', async () => ({ number: await ofBank(own), ...more })],
        pairs: [
          {
            other: ['resource.not-found', async () => ({ number: await ofBank(other), ...more })],
            missing: ['resource.not-found', { number: absent, ...more }],
          },
        ],
        suspended: ['policy.suspended', { number: absent, ...more }],
      }),
    },
  });
  return {
    'reports.make': {
      roles: each('institution', {
        own: ['done', async () => use(await authorise(own))],
        pairs: [
          pair('consent.missing', use(other.authorisationId), use(nowhere.uuid)),
          pair('policy.no-case', use(own.authorisationId, other.code), use(own.authorisationId, nowhere.code)),
        ],
        suspended: ['policy.suspended', use(suspended.authorisationId, suspended.code, suspended.caseNo)],
        expired: ['consent.expired', use(expired)],
        revoked: ['consent.revoked', use(revoked)],
      }),
    },
    'reports.make-own': { roles: each('subject', { own: ['done', {}] }) },
    'reports.list': {
      roles: each('subject institution', {
        own: ['done', {}],
        pairs: [pair('done', { subjectId: other.code }, { subjectId: nowhere.code })],
        suspended: ['done', {}],
      }),
    },
    'reports.get': reading({}),
    'reports.download': reading({ format: 'json' }),
    'reports.verify': {
      open: 'a report’s number is known to whoever holds the report, and it tells nothing of the enterprise',
      roles: each('anyone', {
        own: ['done', async () => ({ number: await ofSubject(own) })],
      }),
    },
  };
};
