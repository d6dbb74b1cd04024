import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { personRoles } from '../people/acting-person.ts';
import { findFactors } from '../people/factor-store.ts';
import { listMembershipsOfPerson } from '../people/membership-store.ts';
import { countRecoveryCodes } from '../people/recovery-codes.ts';

const orNull = Type.Union([Type.String(), Type.Null()]);
const numberOrNull = Type.Union([Type.Integer(), Type.Null()]);

export const whoAmI = defineOperation({
  name: 'access.who-am-i',
  kind: 'query',
  firstFactor: true,
  title: { zh: '查看当前身份', en: 'Who am I' },
  description: {
    zh: '返回密钥或会话对应的客户端或人员、角色和所代表的单位；人员另有可切换的身份和已设置的鉴别方式。',
    en: 'The client or person, the role and the organisation a key or session stands for; for people also their memberships and factors.',
  },
  roles: personRoles,
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    clientId: Type.String(),
    name: Type.String(),
    role: Type.String(),
    providerNo: numberOrNull,
    institutionNo: numberOrNull,
    subjectId: orNull,
    person: Type.Optional(
      Type.Object({
        personId: Type.String(),
        position: orNull,
        membershipId: orNull,
        mandate: Type.Union([Type.Object({}), Type.Null()]),
        secondFactorAt: orNull,
        hasPassword: Type.Boolean(),
        hasTotp: Type.Boolean(),
        passkeys: Type.Integer(),
        recoveryCodesLeft: Type.Integer(),
        memberships: Type.Array(
          Type.Object({
            membershipId: Type.String(),
            role: Type.String(),
            position: Type.String(),
            providerNo: numberOrNull,
            institutionNo: numberOrNull,
            subjectId: orNull,
            endsOn: orNull,
          }),
        ),
      }),
    ),
  }),
  run: async ({ principal, tx, now }) => {
    const { clientId, name, role, personId } = principal;
    const who = {
      clientId,
      name,
      role,
      providerNo: principal.providerNo ?? null,
      institutionNo: principal.institutionNo ?? null,
      subjectId: principal.subjectId ?? null,
    };
    if (personId === undefined) return who;
    const [factors, recoveryCodesLeft, memberships] = await Promise.all([
      findFactors(tx, personId),
      countRecoveryCodes(tx, personId),
      listMembershipsOfPerson(tx, personId, now),
    ]);
    const person = {
      personId,
      position: principal.position ?? null,
      membershipId: principal.membershipId ?? null,
      mandate: principal.mandate ?? null,
      secondFactorAt: principal.secondFactorAt?.toISOString() ?? null,
      hasPassword: factors.hash !== undefined,
      hasTotp: factors.hasTotp,
      passkeys: factors.passkeys,
      recoveryCodesLeft,
      memberships: memberships.map((one) => ({
        membershipId: one.membershipId,
        role: one.role,
        position: one.position,
        providerNo: one.providerNo,
        institutionNo: one.institutionNo,
        subjectId: one.subjectId,
        endsOn: one.endsOn,
      })),
    };
    return { ...who, person };
  },
});
