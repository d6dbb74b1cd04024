import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { hasClient, insertClient } from '../store.ts';

export const createClient = defineOperation({
  name: 'access.create-client',
  kind: 'command',
  secret: true,
  title: { zh: '新建机器客户端', en: 'Create a machine client' },
  description: {
    zh: '为平台人员、数据提供单位、接入机构或信息主体新建客户端并发放密钥。密钥只显示这一次。',
    en: 'Creates a client for the platform’s own staff, a provider, an institution or a subject and issues its key. The key is shown this once.',
  },
  roles: ['security', 'system'],
  input: Type.Object(
    {
      clientId: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{2,60}$' }),
      name: Type.String({ minLength: 1, maxLength: 100 }),
      role: Type.Enum(['operator', 'administrator', 'security', 'auditor', 'regulator', 'provider', 'institution', 'subject']),
      providerNo: Type.Optional(
        Type.Integer({ minimum: 1, description: '数据提供单位编号，角色为 provider 时必填 · Required for role provider' }),
      ),
      institutionNo: Type.Optional(
        Type.Integer({ minimum: 1, description: '接入机构编号，角色为 institution 时必填 · Required for role institution' }),
      ),
      subjectId: Type.Optional(
        Type.String({ maxLength: 18, description: '主体编号，角色为 subject 时必填 · Required for role subject' }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { clientId: 'tax-bureau-gateway', name: '税务局前置机', role: 'provider', providerNo: 2 },
  output: Type.Object({ clientId: Type.String(), key: Type.String() }),
  run: async (ctx, input) => {
    if ((input.role === 'provider') !== (input.providerNo !== undefined)) throw needs('providerNo');
    if ((input.role === 'institution') !== (input.institutionNo !== undefined)) throw needs('institutionNo');
    if ((input.role === 'subject') !== (input.subjectId !== undefined)) throw needs('subjectId');
    if (await hasClient(ctx.tx, input.clientId)) {
      throw new Failure('state.conflict', { detail: { zh: '客户端编号已被使用', en: 'The client id is taken' } });
    }
    return { clientId: input.clientId, key: await insertClient(ctx.tx, input, ctx.now) };
  },
});

const needs = (field: string) =>
  new Failure('request.invalid', {
    issues: [
      {
        field,
        rule: 'role',
        message: {
          zh: '与角色不符：该角色必须且只能填写自己的编号',
          en: 'does not go with the role: each role names its own number and no other',
        },
      },
    ],
  });
