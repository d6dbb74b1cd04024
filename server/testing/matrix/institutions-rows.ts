import type { Principal } from '../../kernel/pure/principal.ts';
import { nowhere } from './fixture.ts';
import { each, pair, type Cell, type Row, type RowsOf } from './row.ts';

const reason = '示例原因';
const scope = { items: ['registration'], purposes: ['loan-review'], divisions: ['330100'], tier: 'attended' };
const evidence = [{ criterion: 'licence', note: '示例' }];

export const institutionsRows: RowsOf = ({ world, own, other, suspended, newBank }) => {
  const no = (institutionNo: number, more: object = {}) => ({ institutionNo, ...more });
  const byOperator = (cell: Cell, more: object): Row => ({
    roles: each('operator', { own: cell, missing: ['resource.not-found', no(nowhere.no, more)] }),
  });
  const mine = own.bank.institutionNo;
  const fresh = async () => no(await newBank(), { reason });
  const paused = async () => {
    const input = await fresh();
    await world.call('operator', 'institutions.suspend', input);
    return input;
  };
  const admission = { ...scope, validUntil: new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10) };
  const scores = { scores: [{ criterion: 'licence', points: 90 }] };
  const application = { contact: { name: '示例', telephone: '0571-00000000', email: 'contact@example.com' }, ...scope };
  /** Evidence for an application that is there, made now where it was not. */
  const applied = (bank: Principal) => async () => {
    const { application: open } = await world.call<{ application: object | null }>(bank, 'institutions.get-institution', {});
    if (open === null) await world.call(bank, 'institutions.apply', application);
    return { evidence };
  };
  return {
    // Without an application there is nothing to decide.
    'institutions.admit': byOperator(['state.conflict', no(other.bank.institutionNo, admission)], admission),
    'institutions.assess': byOperator(['state.conflict', no(other.bank.institutionNo, scores)], scores),
    'institutions.refuse': byOperator(['state.conflict', no(other.bank.institutionNo, { reason })], { reason }),
    'institutions.warn': byOperator(['done', fresh], { reason }),
    'institutions.suspend': byOperator(['done', fresh], { reason }),
    'institutions.resume': byOperator(['done', paused], { reason }),
    'institutions.withdraw': byOperator(['done', fresh], { reason }),
    // Who is suspended may be assessed anew; it stays suspended until it is resumed.
    'institutions.apply': {
      roles: each('institution', { own: ['done', application], suspended: ['done', application] }),
    },
    'institutions.submit-evidence': {
      roles: each('institution', { own: ['done', applied(own.bank)], suspended: ['done', applied(suspended.bank)] }),
    },
    'institutions.mend': {
      roles: each('institution', {
        own: ['state.conflict', { criterion: 'access-control', answer: '示例' }],
        suspended: ['state.conflict', { criterion: 'access-control', answer: '示例' }],
      }),
    },
    'institutions.get-institution': {
      roles: {
        ...each('institution', {
          own: ['done', {}],
          pairs: [pair('resource.not-found', no(other.bank.institutionNo), no(nowhere.no))],
          suspended: ['done', no(suspended.bank.institutionNo)],
        }),
        ...each('operator', { own: ['done', no(mine)], missing: ['resource.not-found', no(nowhere.no)] }),
      },
    },
    'institutions.list-checklist': { roles: each('anyone', { own: ['done', {}] }) },
    'institutions.list-directory': { roles: each('anyone', { own: ['done', {}] }) },
    'institutions.list-institutions': { roles: each('operator', { own: ['done', {}] }) },
    'institutions.list-providers': { roles: each('anyone', { own: ['done', {}] }) },
    'institutions.register-institution': {
      roles: each('operator', {
        own: [
          'done',
          {
            code: 'matrix-reg',
            unifiedCode: '91330100MATRIX0001',
            nameZh: '示例',
            nameEn: 'Sample',
            kind: 'bank',
            divisionCode: '330100',
          },
        ],
      }),
    },
    'institutions.register-provider': {
      roles: each('operator', {
        own: ['done', { code: 'matrix-p', nameZh: '示例', nameEn: 'Sample', divisionCode: '330100', items: ['registration'] }],
      }),
    },
  };
};
