import { Type } from 'typebox';
import type { Membership } from './membership-store.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);

export const memberSchema = Type.Object({
  membershipId: Type.String(),
  personId: Type.String(),
  login: Type.String(),
  name: Type.String(),
  role: Type.String(),
  position: Type.String(),
  grantedBy: Type.String(),
  grantedAt: Type.String(),
  endsOn: orNull,
});

export const memberView = (one: Membership) => ({
  membershipId: one.membershipId,
  personId: one.personId,
  login: one.login,
  name: one.name,
  role: one.role,
  position: one.position,
  grantedBy: one.grantedBy,
  grantedAt: one.grantedAt.toISOString(),
  endsOn: one.endsOn,
});
