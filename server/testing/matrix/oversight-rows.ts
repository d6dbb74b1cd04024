import { nowhere } from './fixture.ts';
import { each, pair, type Cell, type RowsOf } from './row.ts';

const day = '2026-03-02';
const note = '示例';

export const oversightRows: RowsOf = ({ own, other, suspended }) => {
  const listed = pair('done', { institutionNo: other.bank.institutionNo }, { institutionNo: nowhere.no });
  const counted = { by: 'item', step: 'month', from: day, to: day };
  const all = { own: ['done', {}] } as const;
  const mine = { own: ['done', {}] as Cell, pairs: [listed], suspended: ['done', {}] as Cell };
  const nothing = (input: object): Cell => ['resource.not-found', input];
  const use = (disclosureId: string) => ({ disclosureId, text: note });
  const finding = { findingId: nowhere.uuid, text: note };
  const sanction = { institutionNo: own.bank.institutionNo, step: 'warning', findingIds: [nowhere.uuid], reason: note };
  // What is not at fault needs no explanation, and no more than that is said of it.
  const explained = {
    own: nothing(use(own.disclosureId)),
    pairs: [pair('resource.not-found', use(other.disclosureId), use(nowhere.uuid))],
    suspended: nothing(use(suspended.disclosureId)),
  };
  return {
    'oversight.reconcile': { roles: each('auditor regulator', { own: ['done', { day }] }) },
    'oversight.show-reconciliation': {
      roles: {
        ...each('auditor regulator', { own: nothing({ day: '2001-01-01' }) }),
        ...each('institution', { own: nothing({ day: '2001-01-01' }), suspended: nothing({ day: '2001-01-01' }) }),
      },
    },
    'oversight.search-uses': {
      roles: {
        ...each('auditor regulator', all),
        // What was received stays visible to whoever received it, whatever became of the authorisation.
        ...each('institution', { ...mine, expired: ['done', {}], revoked: ['done', {}] }),
      },
    },
    'oversight.count-uses': {
      roles: {
        ...each('auditor regulator', { own: ['done', counted] }),
        ...each('institution', {
          own: ['done', counted],
          pairs: [
            pair('done', { ...counted, institutionNo: other.bank.institutionNo }, { ...counted, institutionNo: nowhere.no }),
          ],
          suspended: ['done', counted],
        }),
      },
    },
    'oversight.show-overview': { roles: each('auditor regulator', all) },
    'oversight.export-uses': { roles: each('auditor regulator', { own: ['done', { format: 'csv' }] }) },
    'oversight.list-refused': { roles: each('auditor regulator', all) },
    'oversight.explain-use': { roles: each('institution', explained) },
    'oversight.judge-explanation': {
      roles: each('auditor', { own: nothing({ disclosureId: own.disclosureId, accepted: true, note }) }),
    },
    'oversight.list-explanations': { roles: { ...each('auditor regulator', all), ...each('institution', mine) } },
    'oversight.list-findings': { roles: { ...each('auditor regulator operator', all), ...each('institution', mine) } },
    'oversight.explain-finding': { roles: each('institution', { own: nothing(finding), suspended: nothing(finding) }) },
    'oversight.decide-finding': {
      roles: each('auditor', { own: nothing({ findingId: nowhere.uuid, decision: 'dismissed', note }) }),
    },
    'oversight.list-rules': { roles: each('auditor regulator administrator', all) },
    'oversight.set-threshold': {
      roles: each('administrator', { own: ['done', { rule: 'volume', threshold: 'leastUses', value: 200, reason: note }] }),
    },
    'oversight.propose-sanction': { roles: each('auditor regulator', { own: ['request.invalid', sanction] }) },
    'oversight.list-proposals': { roles: { ...each('auditor regulator operator', all), ...each('institution', mine) } },
  };
};
