import { Option } from 'commander';
import { createClient } from '../../sdk/index.ts';
import { readLogKey, type LogKey } from '../../sdk/log/index.ts';
import { findConnection } from '../connection.ts';
import { readJson } from '../derived/read-value.ts';
import type { GlobalOptions } from '../global-options.ts';
import { isRecord } from '../render/value-text.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { nodeCrypto } from './node-crypto.ts';

export type LogKeyOptions = GlobalOptions & { readonly keys?: string; readonly logKey?: readonly string[] };

/** Whom to trust: two ways to say it, and neither needs the network. */
export function logKeyOptions(text: (zh: string, en: string) => string): Option[] {
  return [
    new Option(
      '--keys <file>',
      text(
        '平台公钥（JWK 集），默认取自平台 /.well-known/jwks.json',
        "the platform's public keys (JWK set), by default from /.well-known/jwks.json",
      ),
    ),
    new Option(
      '--log-key <text>',
      text(
        '日志公钥（一行，形如 名称+编号+公钥）；平台更换过签名密钥的，可重复给出',
        "the log's key in one line, like name+id+key; given again for each key the platform has signed with",
      ),
    )
      .argParser((key: string, before: readonly string[] | undefined) => [...(before ?? []), key])
      .conflicts('keys'),
  ];
}

/** The keys a checkpoint may be signed with: as given, else those the platform publishes. */
export async function logKeysOf(terminal: Terminal, options: LogKeyOptions): Promise<readonly LogKey[]> {
  if (options.logKey !== undefined) {
    const keys = options.logKey.flatMap((text) => readLogKey(nodeCrypto.sha256, text) ?? []);
    if (keys.length === options.logKey.length) return keys;
    throw new UsageError({ zh: '--log-key 不是日志公钥', en: '--log-key is no key of a log' });
  }
  const set: unknown =
    options.keys === undefined
      ? await createClient(findConnection(options, terminal.env, ['anyone'])).publicKeys()
      : readJson('--keys', `@${options.keys}`);
  const keys = isRecord(set) && Array.isArray(set['keys']) ? set['keys'].filter(isRecord).flatMap(rawKeyOf) : [];
  if (keys.length > 0) return keys;
  throw new UsageError({
    zh: '公钥集（{"keys": […]}）中没有 Ed25519 公钥',
    en: 'there is no Ed25519 key in the JWK set ({"keys": […]})',
  });
}

function rawKeyOf({ kty, crv, x }: Readonly<Record<string, unknown>>): LogKey[] {
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') return [];
  return [{ publicKey: new Uint8Array(Buffer.from(x, 'base64url')) }];
}
