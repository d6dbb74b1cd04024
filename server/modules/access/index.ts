import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { system } from '../../kernel/pure/principal.ts';
import type { Database } from '../../kernel/database.ts';
import { findPrincipal, hasClient, insertClient, replaceKey, type NewClient } from './store.ts';

const REMEMBERED_MS = 1_000;
const MAX_REMEMBERED = 10_000;

/**
 * Answers who a bearer key belongs to. A key that was found is remembered for a second, so that a busy client costs one look-up
 * a second and a revoked key stops within that second.
 */
export function authenticator(database: Pick<Database, 'transaction'>, now: () => number = Date.now) {
  const remembered = new Map<string, { principal: Principal; until: number }>();
  return async (key: string): Promise<Principal | undefined> => {
    if (key.length > 200) return undefined;
    const known = remembered.get(key);
    if (known && known.until > now()) return known.principal;
    const principal = await database.transaction(system, (tx) => findPrincipal(tx, key), 'read');
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    if (principal) remembered.set(key, { principal, until: now() + REMEMBERED_MS });
    else remembered.delete(key);
    return principal;
  };
}

/** In the place of `authenticator` on a platform that takes no bearer keys: says how to come instead. */
export const refuseBearer = (): Promise<undefined> => {
  throw new Failure('access.unknown-caller', {
    detail: {
      zh: '本平台不接受持有型密钥；请以 private_key_jwt 取得绑定密钥的令牌（POST /oauth/token）',
      en: 'This platform takes no bearer keys; get a token bound to a key of yours by private_key_jwt (POST /oauth/token)',
    },
  });
};

/** Makes a machine client unless it is there already; answers its key only when it was made now. */
export async function ensureClient(ctx: Context, client: NewClient): Promise<string | undefined> {
  return (await hasClient(ctx.tx, client.clientId)) ? undefined : insertClient(ctx.tx, client, ctx.now);
}

/** Gives a client that exists a new key. @throws when there is none. */
export async function reissueKey(ctx: Context, clientId: string): Promise<string> {
  const key = await replaceKey(ctx.tx, clientId);
  if (key === undefined) throw new Error(`no client ${clientId}`);
  return key;
}

export { CLIENT_ALGORITHMS } from './model/client-jwk.ts';
export { tokenEndpoint } from './tokens/token-endpoint.ts';
export { openTokenIdentity, type TokenIdentity, type TokenRequest } from './tokens/token-identity.ts';
export type { NewClient };
export { addMembership, endMembership, listMembershipsOf, listMembershipsOfPerson } from './people/membership-store.ts';
export type { Membership, NewMembership } from './people/membership-store.ts';
export { findPersonByLogin, findPersonOf, insertPerson } from './people/person-store.ts';
export { requireFreshProof } from './people/acting-person.ts';
export { sessionFinder } from './people/session-finder.ts';
export { openSession } from './people/sign-in-answer.ts';
export { usedPasskey } from './people/passkey-schema.ts';
export { verifyAssertion } from './people/use-passkey.ts';
export { inviteFirstSecurity } from './people/first-invitation.ts';
export { listMembersAmong } from './people/list-members-among.ts';
