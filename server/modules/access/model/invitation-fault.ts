import type { Principal } from '../../../kernel/pure/principal.ts';
import type { Position } from '../../../kernel/pure/principal.ts';
import { hasPosition, isOffice, type MemberRole } from './offices.ts';

export type Asked = {
  readonly role: MemberRole;
  readonly position: Position;
  readonly providerNo?: number;
  readonly institutionNo?: number;
};

/**
 * Why a caller may not invite as asked, undefined when he may. The security administrator invites the platform's own people, supervisors, and the managers
 * of providers and institutions; a manager invites into his own organisation and no other.
 */
export function invitationFault(caller: Principal, asked: Asked): 'not-granted' | 'position' | 'organisation' | undefined {
  if (!hasPosition(asked.role, asked.position)) return 'position';
  if ((asked.role === 'provider') !== (asked.providerNo !== undefined)) return 'organisation';
  if ((asked.role === 'institution') !== (asked.institutionNo !== undefined)) return 'organisation';
  if (caller.role === 'security' || caller.role === 'system') {
    const own = isOffice(asked.role) || asked.role === 'regulator';
    return own || (asked.position === 'manager' && asked.role !== 'subject') ? undefined : 'not-granted';
  }
  const hisOwn =
    asked.role === caller.role && asked.providerNo === caller.providerNo && asked.institutionNo === caller.institutionNo;
  const runsAccounts = caller.position === 'manager' && (caller.role === 'provider' || caller.role === 'institution');
  return hisOwn && runsAccounts ? undefined : 'not-granted';
}
