import type { Principal } from '../../kernel/pure/principal.ts';
import { operator } from '../world.ts';
import { nowhere } from './fixture.ts';
import { each, type Cell, type Cells, type RowsOf } from './row.ts';

const title = { zh: '示例', en: 'sample' };
const named = { name: '示例', badDefinition: '示例' };

export const modellingRows: RowsOf = ({ world, own, other }) => {
  const study = async (who: Principal) => world.call<{ studyId: string }>(who, 'modelling.open-study', named);
  /** What is done to a study: to one's own, to another's, to none. */
  const toStudy = (
    outcome: Cell[0],
    suspended: Cell[0],
    more: object = {},
  ): Partial<Record<'operator' | 'institution', Cells>> => {
    const missing: Cell = ['resource.not-found', { studyId: nowhere.uuid, ...more }];
    const mine = (who: Principal): Cell => [outcome, async () => ({ ...(await study(who)), ...more })];
    const theirs: Cell = ['resource.not-found', async () => ({ ...(await study(other.bank)), ...more })];
    return {
      operator: { own: mine(operator), missing },
      institution: { own: mine(own.bank), pairs: [{ other: theirs, missing }], suspended: [suspended, missing[1]] },
    };
  };
  const labels = [{ code: own.code, judgedOn: '2026-01-01', bad: false }];
  const drafting = { fitId: nowhere.uuid, name: 'sample', title };
  const lost: Cell = ['resource.not-found', { fitId: nowhere.uuid }];
  return {
    'modelling.open-study': {
      roles: {
        ...each('operator', { own: ['done', named] }),
        ...each('institution', { own: ['done', named], suspended: ['policy.suspended', named] }),
      },
    },
    'modelling.list-studies': {
      roles: {
        ...each('operator', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'modelling.show-study': { roles: toStudy('done', 'resource.not-found') },
    'modelling.add-labels': { roles: toStudy('done', 'policy.suspended', { labels }) },
    'modelling.build-study': { roles: toStudy('state.conflict', 'policy.suspended') },
    'modelling.try-bins': { roles: toStudy('state.conflict', 'policy.suspended', { indicator: 'age_months' }) },
    'modelling.fit': { roles: toStudy('state.conflict', 'policy.suspended') },
    'modelling.discard-study': { roles: toStudy('done', 'resource.not-found') },
    'modelling.show-fit': {
      roles: { ...each('operator', { own: lost }), ...each('institution', { own: lost, suspended: lost }) },
    },
    'modelling.draft-model': {
      roles: {
        ...each('operator', { own: ['resource.not-found', drafting] }),
        ...each('institution', { own: ['resource.not-found', drafting], suspended: ['policy.suspended', drafting] }),
      },
    },
    'modelling.list-own-uses': { roles: each('subject', { own: ['done', {}] }) },
  };
};
