import { nowhere, type Side } from './fixture.ts';
import { each, pair, type Row, type RowsOf } from './row.ts';

const claims = [{ item: 'penalties', measure: 'count', is: 'at-least', figure: 1 }];
const items = [{ item: 'registration' }];

export const queryRows: RowsOf = ({ world, own, other, suspended, expired, revoked, authorise }) => {
  const listed = pair('done', { subjectId: other.code }, { subjectId: nowhere.code });
  /** A use: by case, by authorisation, and both as they stand now. */
  const use = (what: object): Row => {
    const input = (authorisationId: string, code = own.code, caseNo = own.caseNo) => ({
      authorisationId,
      code,
      caseNo,
      purpose: 'loan-review',
      ...what,
    });
    return {
      roles: each('institution', {
        own: ['done', async () => input(await authorise(own))],
        pairs: [
          pair('consent.missing', input(other.authorisationId), input(nowhere.uuid)),
          pair('policy.no-case', input(own.authorisationId, other.code), input(own.authorisationId, nowhere.code)),
          pair(
            'policy.no-case',
            input(own.authorisationId, own.code, suspended.caseNo),
            input(own.authorisationId, own.code, nowhere.caseNo),
          ),
        ],
        suspended: ['policy.suspended', input(suspended.authorisationId, suspended.code, suspended.caseNo)],
        expired: ['consent.expired', input(expired)],
        revoked: ['consent.revoked', input(revoked)],
      }),
    };
  };
  const opened = async ({ bank, code }: Pick<Side, 'bank' | 'code'>) => {
    const input = { code, caseNo: 'CASE-CLOSE' };
    await world.call(bank, 'query.open-case', { ...input, kind: 'loan' });
    return input;
  };
  return {
    'query.ask': use({ items }),
    'query.verify': use({ claims }),
    'query.open-case': {
      roles: each('institution', {
        own: ['done', { code: own.code, caseNo: 'CASE-NEW', kind: 'loan' }],
        // The same for an enterprise that is not on file, so nobody finds out which are.
        missing: ['done', { code: nowhere.code, caseNo: 'CASE-NEW', kind: 'loan' }],
        // A case is the institution's own book-keeping; what may be asked for it is another question.
        suspended: ['done', { code: own.code, caseNo: 'CASE-NEW', kind: 'loan' }],
      }),
      open: 'any enterprise may ask for a loan, on file or not',
    },
    'query.close-case': {
      roles: each('institution', {
        own: ['done', () => opened(own)],
        pairs: [
          pair('resource.not-found', { code: other.code, caseNo: other.caseNo }, { code: nowhere.code, caseNo: nowhere.caseNo }),
          pair('resource.not-found', { code: own.code, caseNo: suspended.caseNo }, { code: own.code, caseNo: nowhere.caseNo }),
        ],
        suspended: ['done', () => opened(suspended)],
      }),
    },
    'query.list-cases': {
      roles: {
        ...each('institution', { own: ['done', {}], pairs: [listed], suspended: ['done', {}] }),
        ...each('subject', { own: ['done', {}], pairs: [listed] }),
        ...each('operator', { own: ['done', {}], missing: listed.missing }),
      },
    },
  };
};
