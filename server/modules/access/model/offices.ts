import type { Position, Role } from '../../../kernel/pure/principal.ts';

/** As what a person can act. */
export type MemberRole = Exclude<Role, 'anyone' | 'person' | 'system'>;

/** The offices of the platform itself, no two of which one person may hold (三员分立, GB/T 22239—2019 8.1.5; the business apart from all three). */
const offices = ['operator', 'administrator', 'security', 'auditor'] as const;

export const isOffice = (role: Role): boolean => offices.some((office) => office === role);

/** Whether a role knows the position: platform offices are all staff, an enterprise has owners, every other organisation has managers. */
export function hasPosition(role: MemberRole, position: Position): boolean {
  if (isOffice(role)) return position === 'staff';
  return position === 'staff' || position === (role === 'subject' ? 'owner' : 'manager');
}
