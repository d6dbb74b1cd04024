import { nowhere } from './fixture.ts';
import { each, pair, type Cell, type Row, type RowsOf } from './row.ts';

const OWNER = 'claims.owner-only';

/** Claims are a person's; a program of the enterprise is nobody who could own it. */
export const claimsRows: RowsOf = ({ stranger, other, own }) => {
  const byPerson = (ofPerson: Cell, input: object): Row => ({
    roles: { ...each('person', { own: ofPerson }), ...each('subject', { own: ['claims.person-needed', input] }) },
    open: 'a code is handed to the caller himself, and whoever proves that he runs an enterprise may name it',
  });
  const claim = { claimId: nowhere.uuid };
  const begun = { code: own.code, proof: 'micro-deposit', bankAccount: '6200000000000001' };
  const offered = { code: 'n2ZbW7mQmX0vSgkq3vYtq0yYc1mJ7d2V' };
  const members = pair('claims.person-needed', { membershipId: stranger.personId }, { membershipId: nowhere.uuid });
  const heirs = pair(OWNER, { membershipId: stranger.personId }, { membershipId: nowhere.uuid });
  const all = { own: ['done', {}] } as const;
  return {
    'claims.accept-delegation': byPerson(['claims.delegation-void', offered], offered),
    'claims.complete': byPerson(['resource.not-found', claim], claim),
    'claims.start': byPerson(['claims.proof-unavailable', { ...begun, code: other.code }], begun),
    'claims.configure-proof': {
      roles: each('administrator', { own: ['done', { proof: 'micro-deposit', baseUrl: 'https://bank.example.cn/jinqiao' }] }),
    },
    'claims.decide': {
      roles: each('operator', {
        own: ['resource.not-found', { ...claim, for: 'claimant', reason: '示例原因' }],
        missing: ['resource.not-found', { ...claim, for: 'owner', reason: '示例原因' }],
      }),
    },
    'claims.delegate': {
      roles: each('subject', {
        own: [OWNER, { login: 'matrix.person', mandate: { items: ['registration'], maxDays: 30, acts: ['authorise'] } }],
      }),
    },
    'claims.end-delegation': { roles: each('subject', { own: members.missing, pairs: [members] }) },
    'claims.transfer': { roles: each('subject', { own: heirs.missing, pairs: [heirs] }) },
    'claims.list-claims': { roles: each('operator person subject', all) },
    'claims.list-delegates': { roles: each('subject', { own: [OWNER, {}] }) },
    'claims.list-enterprises': { roles: each('person subject', all) },
    'claims.list-proofs': { roles: each('administrator operator person subject', all) },
  };
};
