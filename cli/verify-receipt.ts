import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { createClient } from '../sdk/index.ts';
import { findConnection } from './connection.ts';
import { readJson } from './derived/read-value.ts';
import { exitCodes, type ExitCode } from './exit-code.ts';
import type { GlobalOptions } from './global-options.ts';
import { styleOf } from './derived/call-operation.ts';
import { receiptDocumentText } from './render/receipt-document-text.ts';
import { isRecord } from './render/value-text.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

type Options = GlobalOptions & { readonly keys?: string; readonly file?: string };
type Verdict = { readonly valid: boolean; readonly reason?: string; readonly document?: Readonly<Record<string, unknown>> };

const ALGORITHMS = ['EdDSA'];

/** `jinqiao verify-receipt`: whether a receipt is one that the platform signed. With the keys at hand it needs no network. */
export function verifyReceiptCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return new Command('verify-receipt')
    .summary(text('核验交付回执的签名', 'Check the signature of a receipt'))
    .description(
      text(
        '核验回执（.jws）确由平台签发且未被改动；给出 --keys 时不需要联网。',
        'Checks that the platform signed the receipt (.jws) and nobody changed it; with --keys no network is needed.',
      ),
    )
    .argument('<receipt>', text('回执文件', 'the receipt'))
    .option(
      '--keys <file>',
      text(
        '平台公钥（JWK 集），默认取自平台 /.well-known/jwks.json',
        "the platform's public keys (JWK set), by default from /.well-known/jwks.json",
      ),
    )
    .option(
      '--file <file>',
      text('一并核对所交付的文件是否就是回执所载的文件', 'check as well that this is the file the receipt is for'),
    )
    .action(async (path: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const verdict = await verify(readReceipt(path), await keysOf(terminal, options), options.file);
      show(terminal, verdict, options);
      finish(verdict.valid ? exitCodes.done : exitCodes.refused);
    });
}

function readReceipt(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new UsageError({ zh: `找不到回执文件 ${path}`, en: `there is no receipt ${path}` });
  }
}

async function keysOf(terminal: Terminal, options: Options): Promise<readonly JWK[]> {
  const set: unknown =
    options.keys === undefined
      ? await createClient(findConnection(options, terminal.env, ['anyone'])).publicKeys()
      : readJson('--keys', `@${options.keys}`);
  if (isRecord(set) && Array.isArray(set['keys'])) return set['keys'] as JWK[];
  throw new UsageError({ zh: '--keys 应为 JWK 集（{"keys": […]}）', en: '--keys is a JWK set ({"keys": […]})' });
}

async function verify(receipt: string, keys: readonly JWK[], file: string | undefined): Promise<Verdict> {
  let document: Readonly<Record<string, unknown>>;
  try {
    const { kid } = decodeProtectedHeader(receipt);
    const jwk = keys.find((key) => key.kid === kid);
    if (jwk === undefined) return { valid: false, reason: 'unknown-key' };
    const { payload } = await compactVerify(receipt, await importJWK(jwk, 'EdDSA'), { algorithms: ALGORITHMS });
    document = JSON.parse(new TextDecoder().decode(payload)) as typeof document;
  } catch (error) {
    return { valid: false, reason: error instanceof Error ? error.message : String(error) };
  }
  if (file === undefined || (await sha256Of(file)) === document['fileSha256']) return { valid: true, document };
  return { valid: false, reason: 'other-file', document };
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

function show(terminal: Terminal, verdict: Verdict, options: Options): void {
  if (options.json === true) return terminal.print(JSON.stringify(verdict, null, 2));
  const { language, paintOut, paintErr } = terminal;
  if (!verdict.valid) {
    const reasons: Readonly<Record<string, { zh: string; en: string }>> = {
      'unknown-key': { zh: '签名所用的密钥不在公钥集中', en: 'it is signed with a key that is not in the key set' },
      'other-file': {
        zh: '签名有效，但所给文件不是回执所载的文件',
        en: 'the signature is right, but the receipt is for another file',
      },
    };
    const reason = reasons[verdict.reason ?? ''] ?? { zh: verdict.reason ?? '', en: verdict.reason ?? '' };
    return terminal.say({
      zh: `${paintErr.red('✗')} 回执未通过核验：${reason.zh}`,
      en: `${paintErr.red('✗')} the receipt is not valid: ${reason.en}`,
    });
  }
  terminal.print(
    `${paintOut.green('✓')} ${language === 'zh' ? '回执有效，由平台签发' : 'the receipt is valid, signed by the platform'}\n`,
  );
  terminal.print(receiptDocumentText(verdict.document ?? {}, styleOf(terminal)));
}
