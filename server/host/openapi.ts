import { failures, type FailureCode } from '../kernel/pure/failure.ts';
import type { Operation } from '../kernel/pure/operation.ts';
import { roles } from '../kernel/pure/principal.ts';

/** The OpenAPI 3.1 document of every operation; schemas are the operations' own (JSON Schema 2020-12). */
export function openApiOf(operations: readonly Operation[], version: string): object {
  const modules = [...new Set(operations.map((operation) => moduleOf(operation)))];
  return {
    openapi: '3.1.0',
    info: {
      title: '金桥 Jinqiao',
      version,
      description:
        '融资信用服务平台接口。每个操作都是 `POST /v1/<模块>.<操作>`。\n\nThe interface of the financing credit service platform. Every operation is `POST /v1/<module>.<verb>`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: modules.map((name) => ({ name, description: moduleTitles[name] ?? '' })),
    security: [{ key: [] }, { token: [] }, { session: [] }],
    paths: Object.fromEntries(operations.map((operation) => [`/v1/${operation.name}`, { post: pathOf(operation) }])),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: '机器客户端密钥 Key of a machine client' },
        token: {
          type: 'http',
          scheme: 'DPoP',
          description: '绑定密钥的访问令牌，取自 POST /oauth/token · Access token bound to a key, from POST /oauth/token',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-jinqiao',
          description: '人员登录后的会话，由 access.sign-in 等写入 · Session of a person, set by access.sign-in and its like',
        },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

const moduleTitles: Readonly<Record<string, string>> = {
  access: '身份与密钥 Callers and keys',
  audit: '使用记录与披露日志 Log of uses and disclosures',
  catalogue: '共享目录 Catalogue of items',
  collection: '数据归集 Deliveries',
  consent: '企业授权 Authorisations',
  institutions: '数据提供单位与接入机构 Providers and institutions',
  quality: '数据质量 Quality',
  query: '授权查询与核验 Queries and verifications',
  records: '信用档案 Files of enterprises',
  rights: '异议与信用修复 Objections and repair',
  subjects: '信息主体 Subjects',
};

const moduleOf = (operation: Operation) => operation.name.split('.')[0] ?? '';

function pathOf(operation: Operation): object {
  return {
    operationId: operation.name,
    tags: [moduleOf(operation)],
    summary: `${operation.title.zh} · ${operation.title.en}`,
    description: `${operation.description.zh}\n\n${operation.description.en}\n\n角色 Roles: ${operation.roles.map((role) => `${roles[role].zh} (${role})`).join(', ')}`,
    ...(operation.roles.includes('anyone') ? { security: [] } : {}),
    parameters: parametersOf(operation),
    requestBody: bodyOf(operation),
    responses: responsesOf(operation),
  };
}

function parametersOf(operation: Operation): object[] {
  const language = { name: 'Accept-Language', in: 'header', schema: { enum: ['zh', 'en'] } };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    description: '同一密钥重复提交只执行一次 · The same key runs the command once',
    schema: { type: 'string', maxLength: 200 },
  };
  const inQuery = operation.body === 'bytes' ? queryParameters(operation) : [];
  return [...inQuery, language, ...(operation.kind === 'command' ? [key] : [])];
}

function queryParameters(operation: Operation): object[] {
  const schema = operation.input as unknown as { properties: Record<string, object>; required?: string[] };
  return Object.entries(schema.properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
}

function bodyOf(operation: Operation): object {
  return operation.body === 'bytes'
    ? { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }
    : { required: true, content: { 'application/json': { schema: operation.input, example: operation.example } } };
}

const refusalsOf: readonly FailureCode[] = [
  'request.invalid',
  'access.unknown-caller',
  'access.not-granted',
  'resource.not-found',
  'quota.exceeded',
];

function responsesOf(operation: Operation): object {
  const done =
    operation.answer === 'file'
      ? { description: '文件 A file', content: Object.fromEntries(operation.contentTypes.map((type) => [type, {}])) }
      : { description: '完成 Done', content: { 'application/json': { schema: operation.output } } };
  const refused = refusalsOf.map((code) => [
    String(failures[code].status),
    {
      description: `${failures[code].title.zh} · ${failures[code].title.en} (urn:jinqiao:${code})`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return { '200': done, ...Object.fromEntries(refused) };
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'side', 'retryable', 'next'],
  properties: {
    type: { type: 'string', examples: ['urn:jinqiao:resource.not-found'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    side: { enum: ['client', 'node', 'peer', 'source'] },
    retryable: { type: 'boolean' },
    next: { type: 'string' },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, rule: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};
