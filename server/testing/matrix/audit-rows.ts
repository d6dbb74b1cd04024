import { nowhere } from './fixture.ts';
import { each, pair, type RowsOf } from './row.ts';

export const auditRows: RowsOf = ({ own, other, suspended }) => {
  const mine = { disclosureId: own.disclosureId };
  const proof = pair('resource.not-found', { disclosureId: other.disclosureId }, { disclosureId: nowhere.uuid });
  const listed = pair('done', { subjectId: other.code }, { subjectId: nowhere.code });
  const summed = pair('done', { providerNo: other.provider.providerNo }, { providerNo: nowhere.no });
  const all = { own: ['done', {}] } as const;
  return {
    'audit.get-checkpoint': { roles: each('anyone', all) },
    'audit.get-tile': {
      roles: each('anyone', { own: ['done', { level: 0, index: 0 }], missing: ['resource.not-found', { level: 5, index: 9 }] }),
    },
    'audit.get-entries': {
      roles: each('anyone', { own: ['done', { index: 0 }], missing: ['resource.not-found', { index: 9 }] }),
    },
    'audit.list-checkpoints': { roles: each('anyone', all) },
    'audit.get-proof': {
      roles: {
        // What was received stays provable whatever became of the admission.
        ...each('subject provider', { own: ['done', mine], pairs: [proof] }),
        ...each('institution', {
          own: ['done', mine],
          pairs: [proof],
          suspended: ['done', { disclosureId: suspended.disclosureId }],
        }),
        ...each('auditor regulator', { own: ['done', mine], missing: proof.missing }),
      },
    },
    'audit.list-disclosures': {
      roles: {
        ...each('subject provider', { own: ['done', {}], pairs: [listed] }),
        ...each('institution', { own: ['done', {}], pairs: [listed], suspended: ['done', {}] }),
        ...each('auditor regulator', { own: ['done', {}], missing: listed.missing }),
      },
    },
    'audit.list-entries': { roles: each('auditor regulator provider subject', all) },
    'audit.read-log': { roles: each('auditor regulator', all) },
    'audit.summarise-uses': {
      roles: {
        ...each('provider', { own: ['done', {}], pairs: [summed] }),
        ...each('auditor regulator', { own: ['done', {}], missing: summed.missing }),
      },
    },
  };
};
