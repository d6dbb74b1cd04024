import { Type, type Static } from 'typebox';
import { authorisationStates, stateAt } from './model/authorisation-state.ts';
import type { AuthorizationDetails } from './model/authorization-details.ts';
import type { AuthorisationRow } from './store/authorisations.ts';

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** An authorisation in a listing. */
export const AuthorisationHead = Type.Object({
  authorisationId: Type.String(),
  subjectId: Type.String(),
  institutionNo: Type.Integer(),
  purpose: Type.String(),
  state: Type.Enum([...authorisationStates]),
  version: Type.Integer(),
  items: Type.Array(Type.String()),
  validFrom: Type.String(),
  validTo: Type.String(),
  usedTotal: Type.Integer(),
  maxUses: Type.Integer(),
  usedToday: Type.Integer(),
  lastUsedAt: orNull(Type.String()),
  renews: orNull(Type.String({ description: '所续的授权 · The authorisation that it renews' })),
  openedAt: Type.String(),
  updatedAt: Type.String(),
});

export function authorisationHead(row: AuthorisationRow, now: Date): Static<typeof AuthorisationHead> {
  const terms = termsOfRow(row);
  const { usedTotal, validTo } = row;
  return {
    authorisationId: row.authorisationId,
    subjectId: row.subjectId,
    institutionNo: row.institutionNo,
    purpose: row.purpose,
    state: stateAt({ state: row.state, validTo, maxUses: terms.maxUses, usedTotal }, now),
    version: row.version,
    items: terms.items.map(({ item }) => item),
    validFrom: row.validFrom.toISOString(),
    validTo: validTo.toISOString(),
    usedTotal,
    maxUses: terms.maxUses,
    usedToday: row.usedToday,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    renews: row.renews,
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function termsOfRow(row: AuthorisationRow): AuthorizationDetails {
  const terms = row.granted ?? row.asked;
  if (terms === null) throw new Error('an authorisation without terms');
  return terms;
}
