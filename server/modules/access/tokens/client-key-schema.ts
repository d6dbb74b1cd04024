import { Type } from 'typebox';
import type { ClientKeyRow } from './key-store.ts';

export const clientIdInput = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 61,
    description:
      '缺省为调用方自己；安全管理员可指定任何客户端，负责人可指定本单位的 · By default the caller; security administrators may name any, a manager those of his organisation',
  }),
);

export const kidInput = Type.String({
  pattern: '^[A-Za-z0-9_-]{43}$',
  description: '公钥指纹（RFC 7638） · The key’s thumbprint',
});

/** A key of a client as it is told: without the key itself, which its owner has. */
export const clientKey = Type.Object({
  clientId: Type.String(),
  kid: Type.String(),
  alg: Type.String(),
  state: Type.Enum(['pending', 'active', 'retired']),
  notBefore: Type.String(),
  retireAt: Type.Union([Type.String(), Type.Null()]),
  registeredBy: Type.String(),
  registeredAt: Type.String(),
});

export function clientKeyOf(row: ClientKeyRow, now: Date) {
  const retired = row.retireAt !== null && row.retireAt <= now;
  const state: 'pending' | 'active' | 'retired' = retired ? 'retired' : row.notBefore > now ? 'pending' : 'active';
  return {
    ...row,
    state,
    notBefore: row.notBefore.toISOString(),
    retireAt: row.retireAt?.toISOString() ?? null,
    registeredAt: row.registeredAt.toISOString(),
  };
}
