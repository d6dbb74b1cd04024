import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { proofs } from '../proofs.ts';
import { listServices } from '../store/settings.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });

export const listProofs = defineOperation({
  name: 'claims.list-proofs',
  kind: 'query',
  title: { zh: '列出核验方式', en: 'List kinds of proof' },
  description: {
    zh: '认领企业的各种核验方式、时限、次数和所需字段；available 表示系统管理员已配置其服务地址。',
    en: 'The ways to prove that one controls an enterprise, with their time, tries and fields; available where the administrator has set the service.',
  },
  roles: ['administrator', 'operator', 'person', 'subject'],
  firstFactor: true,
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    proofs: Type.Array(
      Type.Object({
        proof: Type.String(),
        title: Text,
        description: Text,
        available: Type.Boolean(),
        baseUrl: Type.Union([Type.String(), Type.Null()], { description: '只有系统管理员可见 · Told to administrators only' }),
        lifeHours: Type.Integer(),
        maxTries: Type.Integer(),
        begin: Type.Array(Type.String()),
        complete: Type.Array(Type.String()),
      }),
    ),
  }),
  run: async (ctx) => {
    const urls = new Map((await listServices(ctx.tx)).map(({ proof, baseUrl }) => [proof, baseUrl]));
    const sees = ctx.principal.role === 'administrator';
    return {
      proofs: proofs.map(({ name, title, description, lifeHours, maxTries, needs }) => ({
        proof: name,
        title,
        description,
        available: urls.has(name),
        baseUrl: sees ? (urls.get(name) ?? null) : null,
        lifeHours,
        maxTries,
        begin: [...needs.begin],
        complete: [...needs.complete],
      })),
    };
  },
});
