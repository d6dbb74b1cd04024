import { nowhere } from './fixture.ts';
import { each, type Row, type RowsOf } from './row.ts';

/** Endpoints are the business of an institution's manager, who has a session; a program is none and may look. */
export const webhooksRows: RowsOf = () => {
  const endpointId = nowhere.uuid;
  const managers = (input: object): Row => ({
    roles: each('institution', { own: ['access.managers-only', input], suspended: ['access.managers-only', input] }),
  });
  const looked = (input: object): Row => ({
    roles: each('institution', { own: ['done', input], suspended: ['done', input] }),
  });
  return {
    'quota.show-use': looked({}),
    'webhooks.register': managers({ url: 'https://hooks.example.cn/', webhookKinds: ['consent.granted'] }),
    'webhooks.change': managers({ endpointId, webhookKinds: ['consent.granted'] }),
    'webhooks.pause': managers({ endpointId }),
    'webhooks.resume': managers({ endpointId }),
    'webhooks.remove': managers({ endpointId }),
    'webhooks.rotate-secret': managers({ endpointId }),
    'webhooks.send-test': managers({ endpointId }),
    'webhooks.redeliver': managers({ endpointId, webhookId: nowhere.uuid }),
    'webhooks.list': looked({}),
    'webhooks.list-deliveries': looked({ endpointId }),
    'webhooks.list-events': looked({ after: 0 }),
  };
};
