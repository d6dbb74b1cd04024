import type { ClientCredential } from '../sdk/index.ts';
import { privateKeyAt } from './private-key.ts';
import { readKeyFile, type KeyFile, type KeyFileClient } from './key-file.ts';
import { UsageError } from './usage-error.ts';

type Identity = { readonly key?: string; readonly credential?: ClientCredential };
export type Connection = Identity & { readonly url: string };
export type ConnectionOptions = { readonly url?: string; readonly key?: string; readonly as?: string };
type Env = Readonly<Record<string, string | undefined>>;

/** The roles of whoever runs the platform, the most usual first. */
const ownRoles: readonly string[] = ['operator', 'administrator', 'security', 'auditor', 'regulator'];
const DEFAULT_URL = 'http://127.0.0.1:8520';

/**
 * Where to call and with which key: what the command names, else the environment (a bearer key, or a client and the file of its private key), else the key file of a platform started here.
 * Without a choice the key of whoever runs the platform and may call is taken; otherwise the person is told whom to choose.
 */
export function findConnection(options: ConnectionOptions, env: Env, roles: readonly string[], item?: string): Connection {
  const file = readKeyFile(env);
  const named = options.url ?? env['JINQIAO_URL'];
  const url = urlOf(named ?? file?.url ?? DEFAULT_URL);
  if (options.as !== undefined) {
    if (options.key !== undefined) throw new UsageError({ zh: '--key 与 --as 只能用一个', en: 'use either --key or --as' });
    return { url, ...identityOf(requireClient(file, options.as)) };
  }
  const key = options.key ?? env['JINQIAO_KEY'];
  if (key) return { url, key };
  const own = ownCredential(env);
  if (own) return { url, credential: own };
  if (roles.includes('anyone')) return { url };
  // A key found by itself goes only to the platform it was made for.
  if (file === undefined || urlOf(file.url) !== url) throw withoutKey();
  const usual = ownRoles
    .filter((role) => roles.includes(role))
    .flatMap((role) => file.clients.filter((one) => one.role === role));
  if (usual[0] !== undefined) return { url, ...identityOf(usual[0]) };
  throw chooseOne(
    file.clients.filter(
      (client) =>
        roles.includes(client.role) && (item === undefined || client.items === undefined || client.items.includes(item)),
    ),
  );
}

/** A client with a private key needs both named: whose it is, and the file. */
function ownCredential(env: Env): ClientCredential | undefined {
  const [clientId, path] = [env['JINQIAO_CLIENT'], env['JINQIAO_CLIENT_KEY']];
  if (!clientId && !path) return undefined;
  if (clientId && path) return { clientId, privateKey: privateKeyAt(path) };
  throw new UsageError({
    zh: '环境变量 JINQIAO_CLIENT 与 JINQIAO_CLIENT_KEY 须同时给出',
    en: 'JINQIAO_CLIENT and JINQIAO_CLIENT_KEY go together',
  });
}

function identityOf(client: KeyFileClient): Identity {
  if (client.privateKeyFile === undefined) return { key: client.key };
  return { credential: { clientId: client.clientId, privateKey: privateKeyAt(client.privateKeyFile) } };
}

function urlOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError({
      zh: `平台地址“${text}”无效，应如 https://jinqiao.example.cn`,
      en: `“${text}” is no address; it should be like https://jinqiao.example.cn`,
    });
  }
  return new URL(text).href;
}

function requireClient(file: KeyFile | undefined, clientId: string): KeyFileClient {
  if (file === undefined)
    throw new UsageError({
      zh: '没有找到密钥文件：--as 只能用于本机以 npm start 启动的平台',
      en: 'there is no key file: --as is for a platform started here with npm start',
    });
  const found = file.clients.find((client) => client.clientId === clientId);
  if (found) return found;
  throw new UsageError({
    zh: `没有客户端“${clientId}”，可选：\n${listOf(file.clients)}`,
    en: `there is no client “${clientId}”; there are:\n${listOf(file.clients)}`,
  });
}

const withoutKey = () =>
  new UsageError({
    zh: '没有密钥。请用 --key 或环境变量 JINQIAO_KEY 给出（或 JINQIAO_CLIENT 与 JINQIAO_CLIENT_KEY）；本机试用请先运行 npm start',
    en: 'there is no key. Give one with --key or JINQIAO_KEY (or JINQIAO_CLIENT with JINQIAO_CLIENT_KEY); to try it here run npm start first',
  });

const chooseOne = (clients: readonly KeyFileClient[]) =>
  clients.length === 0
    ? new UsageError({ zh: '密钥文件中没有可执行该命令的客户端', en: 'no client in the key file may do this' })
    : new UsageError({
        zh: `请用 --as 说明以谁的身份执行：\n${listOf(clients)}`,
        en: `say with --as who you are:\n${listOf(clients)}`,
      });

const listOf = (clients: readonly KeyFileClient[]) =>
  clients.map((client) => `  --as ${client.clientId}  ${client.name}`).join('\n');
