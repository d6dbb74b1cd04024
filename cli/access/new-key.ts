import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { createClientKey, endorseKey, openClientKey } from '../../sdk/index.ts';
import { privateKeyAt } from '../private-key.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

type Options = { readonly out: string; readonly client?: string; readonly endorsedBy?: string };

/** `jinqiao access new-key`: a private key for a machine client, and what is needed to register its public part. Needs no network. */
export function newKeyCommand(terminal: Terminal): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return new Command('new-key')
    .summary(text('生成机器客户端的私钥', 'Make a private key for a machine client'))
    .description(
      text(
        '生成 Ed25519 私钥，存入仅本人可读的文件；公钥以 access register-client-key 的输入形式输出。更换密钥时以 --endorsed-by 给出现用私钥，输出即附背书，客户端可自行登记。',
        'Makes an Ed25519 private key in a file only its owner can read, and prints the public part as the input of access register-client-key. To follow a key that is registered, name it with --endorsed-by: the output is endorsed and the client can register it itself.',
      ),
    )
    .requiredOption('--out <file>', text('私钥文件，不得已存在', 'the file of the private key, which must not exist'))
    .option('--client <client>', text('客户端编号', 'id of the client'))
    .option('--endorsed-by <file>', text('现用私钥的文件', 'the file of the key that is registered'))
    .action((options: Options) => makeKey(terminal, options));
}

async function makeKey(terminal: Terminal, { out, client, endorsedBy }: Options): Promise<void> {
  if (endorsedBy !== undefined && client === undefined)
    throw new UsageError({ zh: '--endorsed-by 须与 --client 同用', en: '--endorsed-by needs --client' });
  const registered = endorsedBy === undefined ? undefined : privateKeyAt(endorsedBy)();
  const key = await createClientKey();
  const { publicJwk, kid } = await openClientKey(key);
  const endorsement =
    registered === undefined || client === undefined ? {} : { endorsement: await endorseKey(registered, client, publicJwk) };
  try {
    writeFileSync(out, `${JSON.stringify(key)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError({ zh: `${out} 已存在`, en: `${out} exists` });
  }
  terminal.say({ zh: `私钥已存入 ${out}，指纹 ${kid}`, en: `the private key is in ${out}, its thumbprint is ${kid}` });
  terminal.print(
    JSON.stringify({ ...(client === undefined ? {} : { clientId: client }), jwk: publicJwk, ...endorsement }, null, 2),
  );
}
