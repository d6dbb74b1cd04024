import { createHash } from 'node:crypto';
import type { Database } from '../../../kernel/database.ts';
import { system, type Principal } from '../../../kernel/pure/principal.ts';
import { findSession, touchSession } from './session-store.ts';

const REMEMBERED_MS = 1_000;
const MAX_REMEMBERED = 10_000;
/** How exactly the last use of a session is known. */
const SEEN_MS = 60_000;

/**
 * Answers who opened the session of a token. A session that was found is remembered for a second, so that a busy page costs one look-up a second
 * and a session, membership or person that was ended stops within that second.
 */
export function sessionFinder(database: Pick<Database, 'transaction'>, now: () => Date) {
  const remembered = new Map<string, { principal: Principal; until: number }>();
  return async (token: string): Promise<Principal | undefined> => {
    const at = now();
    const key = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(key);
    if (known && known.until > at.getTime()) return known.principal;
    const found = await database.transaction(system, (tx) => findSession(tx, token, at), 'read');
    remembered.delete(key);
    if (!found) return undefined;
    const { principal, seenAt } = found;
    if (at.getTime() - seenAt.getTime() > SEEN_MS)
      await database.transaction(system, (tx) => touchSession(tx, principal.sessionId!, at));
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(key, { principal, until: at.getTime() + REMEMBERED_MS });
    return principal;
  };
}
