import { nowhere } from './fixture.ts';
import { each, pair, type RowsOf } from './row.ts';

export const qualityRows: RowsOf = ({ own, other }) => {
  const span = { from: '2026-01-01', to: '2026-03-31' };
  const of = (providerNo: number, more: object = {}) => ({ providerNo, ...more });
  const score = pair('resource.not-found', { deliveryId: other.deliveryId }, { deliveryId: nowhere.no });
  const scores = pair('done', of(other.provider.providerNo), of(nowhere.no));
  const report = pair('resource.not-found', of(other.provider.providerNo, span), of(nowhere.no, span));
  const mine = { deliveryId: own.deliveryId };
  return {
    'quality.get-score': {
      roles: {
        ...each('provider', { own: ['done', mine], pairs: [score] }),
        ...each('operator', { own: ['done', mine], missing: score.missing }),
      },
    },
    'quality.list-scores': {
      roles: {
        ...each('provider', { own: ['done', {}], pairs: [scores] }),
        ...each('operator', { own: ['done', {}], missing: scores.missing }),
      },
    },
    'quality.report': {
      roles: {
        ...each('provider', { own: ['done', of(own.provider.providerNo, span)], pairs: [report] }),
        // A provider that is not there has delivered nothing: an empty report, to whom nothing is hidden.
        ...each('operator', { own: ['done', of(own.provider.providerNo, span)], missing: ['done', of(nowhere.no, span)] }),
      },
    },
    'quality.show-due-dates': {
      roles: each('operator provider', { own: ['done', { item: 'registration', from: '2026-01-01', to: '2026-01-31' }] }),
    },
  };
};
