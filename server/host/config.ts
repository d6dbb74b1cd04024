import { join, resolve } from 'node:path';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { DocumentKeyFiles } from '../kernel/document-key.ts';

const Networks = Type.Array(Type.String({ pattern: '^[0-9a-fA-F.:]+/[0-9]{1,3}$' }));

const Config = Type.Object({
  /** Where the embedded database, delivered files and keys live. */
  dataDir: Type.String({ minLength: 1 }),
  /** A PostgreSQL 15+ server to use instead of the embedded one. */
  databaseUrl: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  host: Type.String({ minLength: 1 }),
  port: Type.Integer({ minimum: 0, maximum: 65535 }),
  logLevel: Type.Enum(['debug', 'info', 'warn', 'error', 'silent']),
  /** Synthetic enterprises whose records are delivered at the first start; 0 for none. */
  sampleEnterprises: Type.Integer({ minimum: 0, maximum: 100_000 }),
  dropFolder: Type.Optional(Type.String({ minLength: 1 })),
  /** Where the platform is reached from outside, such as `https://jinqiao.example.cn`; without a slash at its end. */
  publicUrl: Type.String({ pattern: '^https?://[^/?#]+(/[^?#]*)?[^/?#]$' }),
  /** PEM files of what signs reports, both or neither; and what opens the key where it is sealed. */
  documentKey: Type.Optional(Type.String({ minLength: 1 })),
  documentCertificate: Type.Optional(Type.String({ minLength: 1 })),
  documentPassphrase: Type.Optional(Type.String({ minLength: 1 })),
  /** Whether machine clients may come with a bearer key; off where all have keys of their own. */
  bearerKeys: Type.Enum(['on', 'off']),
  requestsPerMinute: Type.Integer({ minimum: 1 }),
  /** Networks in which live sources may stand although they are not public, such as the government's own lines. */
  sourceNetworks: Networks,
  /** Networks in which institutions' webhooks may stand although they are not public; for trying out on one machine. */
  webhookNetworks: Networks,
});

export type Config = Static<typeof Config>;

const validator = Compile(Config);

/**
 * Reads the settings from the environment; the only place that looks there. A wrong setting stops the start, with the whole
 * list of what is wrong.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const whole = (name: string, otherwise: number) => (env[name] === undefined ? otherwise : Number(env[name]));
  const list = (name: string) => (env[name] ?? '').split(',').flatMap((text) => text.trim() || []);
  const optional = (key: string, name: string) => (env[name] ? { [key]: env[name] } : {});
  const host = env['JINQIAO_HOST'] ?? '127.0.0.1';
  const port = whole('JINQIAO_PORT', 8520);
  const config = {
    dataDir: resolve(env['JINQIAO_DATA'] ?? join(import.meta.dirname, '../../.jinqiao')),
    host,
    port,
    publicUrl: env['JINQIAO_PUBLIC_URL'] ?? `http://${reachableHost(host)}:${port}`,
    bearerKeys: env['JINQIAO_BEARER_KEYS'] ?? 'on',
    logLevel: env['JINQIAO_LOG'] ?? 'warn',
    sampleEnterprises: whole('JINQIAO_SAMPLE', 200),
    requestsPerMinute: whole('JINQIAO_REQUESTS_PER_MINUTE', 60_000),
    sourceNetworks: list('JINQIAO_SOURCE_NETWORKS'),
    webhookNetworks: list('JINQIAO_WEBHOOK_NETWORKS'),
    ...optional('databaseUrl', 'DATABASE_URL'),
    ...optional('dropFolder', 'JINQIAO_DROP_FOLDER'),
    ...optional('documentKey', 'JINQIAO_DOCUMENT_KEY'),
    ...optional('documentCertificate', 'JINQIAO_DOCUMENT_CERTIFICATE'),
    ...optional('documentPassphrase', 'JINQIAO_DOCUMENT_PASSPHRASE'),
  };
  if (validator.Check(config)) return config;
  const lines = validator
    .Errors(config)
    .map((error) => `  ${settingNames[error.instancePath.split('/')[1] ?? ''] ?? error.instancePath}: ${error.message}`);
  throw new Error(`配置有误 Wrong settings:\n${lines.join('\n')}`);
}

/** The files of what signs reports, where the settings name them. Throws where only one of the two is named. */
export function documentKeyOf({ documentKey, documentCertificate, documentPassphrase }: Config): DocumentKeyFiles | undefined {
  if (documentKey === undefined && documentCertificate === undefined) return undefined;
  if (documentKey === undefined || documentCertificate === undefined)
    throw new Error('配置有误 Wrong settings:\n  JINQIAO_DOCUMENT_KEY, JINQIAO_DOCUMENT_CERTIFICATE: 须同时设置 both or neither');
  return {
    keyFile: documentKey,
    certificateFile: documentCertificate,
    ...(documentPassphrase === undefined ? {} : { passphrase: documentPassphrase }),
  };
}

/** A name by which the machine itself reaches what listens there. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

const settingNames: Readonly<Record<string, string>> = {
  dataDir: 'JINQIAO_DATA',
  databaseUrl: 'DATABASE_URL',
  host: 'JINQIAO_HOST',
  port: 'JINQIAO_PORT',
  logLevel: 'JINQIAO_LOG',
  sampleEnterprises: 'JINQIAO_SAMPLE',
  requestsPerMinute: 'JINQIAO_REQUESTS_PER_MINUTE',
  dropFolder: 'JINQIAO_DROP_FOLDER',
  sourceNetworks: 'JINQIAO_SOURCE_NETWORKS',
  webhookNetworks: 'JINQIAO_WEBHOOK_NETWORKS',
  publicUrl: 'JINQIAO_PUBLIC_URL',
  documentKey: 'JINQIAO_DOCUMENT_KEY',
  documentCertificate: 'JINQIAO_DOCUMENT_CERTIFICATE',
  documentPassphrase: 'JINQIAO_DOCUMENT_PASSPHRASE',
  bearerKeys: 'JINQIAO_BEARER_KEYS',
};
