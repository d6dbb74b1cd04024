import type { Mandate } from './mandate.ts';
import type { Bilingual } from './text.ts';

/**
 * What a caller is here for. `anyone` needs no key; `person` has signed in and speaks for no organisation yet; `system` is the platform's own worker and never comes from outside. The platform's own
 * administration is split (三员分立, GB/T 22239—2019 8.1.5): settings, accounts and permissions, and the logs are each another's work, and
 * none of the three does the operator's.
 */
export const roles = {
  anyone: { zh: '公众', en: 'Anyone' },
  operator: { zh: '平台运营方', en: 'Operator' },
  administrator: { zh: '系统管理员', en: 'System administrator' },
  security: { zh: '安全管理员', en: 'Security administrator' },
  auditor: { zh: '审计管理员', en: 'Audit administrator' },
  regulator: { zh: '监管部门', en: 'Regulator' },
  provider: { zh: '数据提供单位', en: 'Provider' },
  institution: { zh: '接入机构', en: 'Institution' },
  subject: { zh: '信息主体', en: 'Subject' },
  person: { zh: '个人（未代表任何单位）', en: 'Person (for no organisation)' },
  system: { zh: '平台自身', en: 'The platform itself' },
} as const satisfies Record<string, Bilingual>;

export type Role = keyof typeof roles;

/** What a person is within his organisation: who runs its accounts, whose enterprise it is, or who works there. */
export type Position = 'manager' | 'owner' | 'staff';

/** Who calls, however he proved it. Operations see nothing else of the credential. */
export type Principal = {
  readonly clientId: string;
  readonly name: string;
  readonly role: Role;
  /** Set for role `provider`: the only provider whose deliveries he may touch. */
  readonly providerNo?: number;
  /** Set for role `institution`: the only institution in whose name he may act. */
  readonly institutionNo?: number;
  /** Set for role `subject`: the only enterprise whose file he may see. */
  readonly subjectId?: string;
  /** Set for a person; his `clientId` is then `person:<personId>`, so that whatever he does names him. A program has none. */
  readonly personId?: string;
  /** As what the person calls; a person of role `person` has none. */
  readonly membershipId?: string;
  readonly position?: Position;
  /** Set for the staff of an enterprise: what its owner lets him do. */
  readonly mandate?: Mandate;
  readonly sessionId?: string;
  /** When the person last proved two factors in this session; none while he has proved one only. */
  readonly secondFactorAt?: Date;
};

export const anyone: Principal = { clientId: 'anyone', name: 'anyone', role: 'anyone' };
export const system: Principal = { clientId: 'system', name: 'system', role: 'system' };
