import { nowhere } from './fixture.ts';
import { each, pair, type Cell, type Row, type RowsOf } from './row.ts';

export const consentRows: RowsOf = ({ world, own, other, suspended, expired, revoked, request, authorise }) => {
  const named = (authorisationId: string, more: object = {}) => ({ authorisationId, ...more });
  const theirs = (more: object = {}) => pair('resource.not-found', named(other.authorisationId, more), named(nowhere.uuid, more));
  const active = async () => named(await authorise(own));
  const awaiting = async () => named(await request(own));
  const paused = async () => {
    const input = await active();
    await world.call(own.subject, 'consent.pause', input);
    return input;
  };
  /** An act of the subject: over an authorisation that has ended nothing is left to decide. */
  const act = (input: () => Promise<object>, more: object = {}): Row => ({
    roles: each('subject', {
      own: ['done', async () => ({ ...(await input()), ...more })],
      pairs: [theirs(more)],
      expired: ['state.conflict', named(expired, more)],
      revoked: ['state.conflict', named(revoked, more)],
    }),
  });
  const read = {
    own: ['done', named(own.authorisationId)],
    expired: ['done', named(expired)],
    revoked: ['done', named(revoked)],
  } as const;
  const listed = pair('done', { subjectId: other.code }, { subjectId: nowhere.code });
  const day = 86_400_000;
  const longer = { validTo: new Date(Date.now() + 8 * day).toISOString() };
  const wanted = (subjectCode: string) => ({
    subjectCode,
    purpose: 'loan-review',
    items: [{ item: 'registration' }],
    dataFrom: new Date(Date.now() - 60 * day).toISOString().slice(0, 7),
    dataTo: new Date(Date.now() - 30 * day).toISOString().slice(0, 7),
    ...longer,
  });
  const mayStillRead: Cell = ['done', named(suspended.authorisationId)];
  return {
    'consent.amend': act(active, { maxUses: 1 }),
    'consent.grant': act(awaiting),
    'consent.pause': act(active),
    'consent.refuse': act(awaiting),
    'consent.resume': act(paused),
    'consent.revoke': act(active),
    'consent.preview': act(awaiting),
    'consent.list-notices': {
      roles: {
        ...each('subject', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'consent.list-names': {
      roles: each('institution', {
        own: ['done', { subjectIds: [own.code] }],
        pairs: [pair('done', { subjectIds: [other.code] }, { subjectIds: [nowhere.code] })],
        suspended: ['done', { subjectIds: [own.code] }],
      }),
    },
    'consent.list-missing-deletions': {
      roles: {
        ...each('auditor regulator operator', { own: ['done', {}] }),
        ...each('institution', {
          own: ['done', {}],
          pairs: [pair('done', { institutionNo: other.bank.institutionNo }, { institutionNo: nowhere.no })],
          suspended: ['done', {}],
        }),
      },
    },
    'consent.get-authorisation': {
      roles: {
        ...each('subject', { ...read, pairs: [theirs()] }),
        ...each('institution', { ...read, pairs: [theirs()], suspended: mayStillRead }),
        ...each('operator', { ...read, missing: theirs().missing }),
      },
    },
    'consent.list-authorisations': {
      roles: {
        ...each('subject', { own: ['done', {}], pairs: [listed] }),
        ...each('institution', { own: ['done', {}], pairs: [listed], suspended: ['done', {}] }),
        ...each('operator', { own: ['done', {}], missing: listed.missing }),
      },
    },
    'consent.list-templates': { roles: each('anyone', { own: ['done', {}] }) },
    'consent.renew': {
      roles: each('institution', {
        own: ['done', named(own.authorisationId, longer)],
        pairs: [theirs(longer)],
        suspended: ['policy.suspended', named(suspended.authorisationId, longer)],
        // What has run out may be asked for anew, what was taken back may not.
        expired: ['done', named(expired, longer)],
        revoked: ['state.conflict', named(revoked, longer)],
      }),
    },
    'consent.report-deletion': {
      roles: each('institution', {
        own: ['done', named(own.authorisationId)],
        pairs: [theirs()],
        // Who is suspended deletes all the same.
        suspended: ['done', named(suspended.authorisationId)],
        expired: ['done', named(expired)],
        // Nothing was received under it.
        revoked: ['state.conflict', named(revoked)],
      }),
    },
    'consent.request': {
      roles: each('institution', {
        own: ['done', wanted(own.code)],
        missing: ['resource.not-found', wanted(nowhere.code)],
        suspended: ['policy.suspended', wanted(suspended.code)],
      }),
      open: 'any enterprise on file may be asked; that it is on file is what an institution may learn',
    },
  };
};
