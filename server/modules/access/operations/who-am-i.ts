import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';

export const whoAmI = defineOperation({
  name: 'access.who-am-i',
  kind: 'query',
  title: { zh: '查看当前身份', en: 'Who am I' },
  description: { zh: '返回密钥对应的客户端、角色和所代表的单位。', en: 'The client, role and organisation a key stands for.' },
  roles: ['operator', 'administrator', 'security', 'auditor', 'regulator', 'provider', 'institution', 'subject'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    clientId: Type.String(),
    name: Type.String(),
    role: Type.String(),
    providerNo: Type.Union([Type.Integer(), Type.Null()]),
    institutionNo: Type.Union([Type.Integer(), Type.Null()]),
    subjectId: Type.Union([Type.String(), Type.Null()]),
  }),
  run: async ({ principal }) => ({
    clientId: principal.clientId,
    name: principal.name,
    role: principal.role,
    providerNo: principal.providerNo ?? null,
    institutionNo: principal.institutionNo ?? null,
    subjectId: principal.subjectId ?? null,
  }),
});
