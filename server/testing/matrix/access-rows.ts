import { generateKeyPairSync } from 'node:crypto';
import { nowhere } from './fixture.ts';
import { each, KEYED, pair, type Cell, type Row, type RowsOf } from './row.ts';

export const accessRows: RowsOf = ({ world, other }) => {
  const client = async (clientId: string) => {
    await world.call('security', 'access.create-client', { clientId, name: '示例', role: 'operator' });
    return { clientId };
  };
  const { subject, provider, bank } = other;
  /** Over the keys of a client: each over his own, security over all, and the auditor reads of all. */
  const keys = (more: object, own: Cell[0], ofAny: Cell): Row => {
    const absent = { clientId: nowhere.client, ...more };
    const pairs = [subject, provider, bank].map(({ clientId }) => pair('resource.not-found', { clientId, ...more }, absent));
    return {
      roles: {
        ...each(KEYED, { own: [own, more], pairs, suspended: [own, more] }),
        ...each('security', { own: ofAny, missing: ['resource.not-found', absent] }),
      },
    };
  };
  const listed = keys({}, 'done', ['done', { clientId: bank.clientId }]);
  const registered = async (clientId: string) => {
    const input = { ...(await client(clientId)), jwk: newKey() };
    const { kid } = await world.call<{ kid: string }>('security', 'access.register-client-key', input);
    return { clientId, kid };
  };
  return {
    'access.create-client': {
      roles: each('security', { own: ['done', { clientId: 'matrix-new', name: '示例', role: 'operator' }] }),
    },
    'access.list-clients': {
      roles: {
        ...each('security auditor provider', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'access.replace-key': {
      roles: each('security', {
        own: ['done', () => client('matrix-replaced')],
        missing: ['resource.not-found', { clientId: nowhere.client }],
      }),
    },
    'access.revoke-client': {
      roles: each('security', {
        own: ['done', () => client('matrix-revoked')],
        missing: ['resource.not-found', { clientId: nowhere.client }],
      }),
    },
    'access.set-bearer': {
      roles: each('security', {
        own: ['done', async () => ({ ...(await client('matrix-bearer')), bearerKeys: 'on' })],
        missing: ['resource.not-found', { clientId: nowhere.client, bearerKeys: 'on' }],
      }),
    },
    // A token is for who can prove himself, with or without a session of any kind.
    'access.issue-token': {
      roles: each('anyone', { own: ['access.invalid-proof', { assertion: 'a.b.c', proof: 'a.b.c' }] }),
    },
    // Neither is the key that comes next long enough known, nor is it anybody's case.
    'access.rotate-signing-key': { roles: each('security', { own: ['state.conflict', {}] }) },
    'access.list-client-keys': {
      roles: {
        ...listed.roles,
        ...each('auditor', {
          own: ['done', { clientId: bank.clientId }],
          missing: ['resource.not-found', { clientId: nowhere.client }],
        }),
      },
    },
    // The first key of a client is registered by security; the client itself vouches for others with it.
    'access.register-client-key': keys({ jwk: newKey() }, 'request.invalid', [
      'done',
      async () => ({ ...(await client('matrix-keys')), jwk: newKey() }),
    ]),
    'access.retire-client-key': keys({ kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' }, 'resource.not-found', [
      'done',
      () => registered('matrix-retired'),
    ]),
    'access.who-am-i': { roles: each(`${KEYED} person`, { own: ['done', {}], suspended: ['done', {}] }) },
  };
};

const newKey = () => generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
