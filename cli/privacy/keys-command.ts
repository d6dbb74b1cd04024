import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { partyRoles, type PartyRole } from '../../privacy/contract/party-file.ts';
import { addRole, createPartyFolder, openPartyFolder } from '../../privacy/contract/party-folder.ts';
import { protocolParties, type ProtocolParty } from '../../privacy/protocols/protocol.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { inWords } from './in-words.ts';
import { readPassphrase } from './party-options.ts';

type Options = {
  readonly folder: string;
  readonly party?: ProtocolParty;
  readonly name?: string;
  readonly role?: PartyRole;
  readonly holder?: string;
  readonly to?: string;
  readonly passphraseFile?: string;
};

/** `jinqiao privacy keys`: the folder of a party, and a person's key for a role. */
export function keysCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const text = (zh: string, en: string) => (terminal.language === 'zh' ? zh : en);
  return new Command('keys')
    .summary(text('建立当事方文件夹，生成各岗位的密钥', 'Make the folder of a party, and keys for its roles'))
    .description(
      text(
        '首次运行建立当事方文件夹（证书、封存密钥、party.json）；给出 --role 和 --holder 时生成该岗位的 Ed25519 密钥。party.json 可交给对方，其余不得离开本方。审批人与操作人须为不同的人。',
        'The first run makes the folder of a party (certificate, keys, party.json); with --role and --holder it makes an Ed25519 key for that role. party.json is for the peer, nothing else may leave. Approver and operator must be different people.',
      ),
    )
    .requiredOption('--folder <folder>', text('当事方文件夹', 'the folder of the party'))
    .addOption(
      new Option(
        '--party <kind>',
        text('当事方种类 platform、bank 或 enterprise（首次）', 'platform, bank or enterprise (first time)'),
      ).choices(protocolParties),
    )
    .option('--name <name>', text('当事方名称（首次）', 'name of the party (first time)'))
    .addOption(
      new Option('--role <role>', text(`岗位 ${partyRoles.join('、')}`, `role: ${partyRoles.join(', ')}`)).choices(partyRoles),
    )
    .option('--holder <holder>', text('持有人，按本单位对员工的称谓，如工号', 'who holds it, as the party names its staff'))
    .option('--to <file>', text('私钥文件，默认在文件夹内', 'where the private key goes, by default in the folder'))
    .option('--passphrase-file <file>', text('私钥口令所在的文件', 'the file with a passphrase for the private key'))
    .action((options: Options) => inWords(terminal, finish, () => makeKeys(terminal, options)));
}

function makeKeys(terminal: Terminal, { folder: path, party, name, role, holder, to, passphraseFile }: Options): ExitCode {
  const isNew = !existsSync(join(path, 'party.json'));
  if (isNew && (party === undefined || name === undefined))
    throw new UsageError({ zh: '首次须给出 --party 和 --name', en: 'the first time --party and --name are needed' });
  if ((role === undefined) !== (holder === undefined))
    throw new UsageError({ zh: '--role 与 --holder 须同时给出', en: '--role and --holder go together' });
  let folder = isNew ? createPartyFolder(path, party!, name!, new Date()) : openPartyFolder(path);
  if (role !== undefined && holder !== undefined) {
    const keyFile = to ?? join(path, `${role}.pem`);
    if (existsSync(keyFile)) throw new UsageError({ zh: `${keyFile} 已存在`, en: `${keyFile} exists` });
    folder = addRole(folder, role, holder, keyFile, readPassphrase(passphraseFile));
    terminal.say({ zh: `私钥已存入 ${keyFile}`, en: `the private key is in ${keyFile}` });
  }
  terminal.say({
    zh: `交给对方的文件：${join(path, 'party.json')}`,
    en: `the file for the peer: ${join(path, 'party.json')}`,
  });
  terminal.print(JSON.stringify(folder.file.roles, null, 2));
  return exitCodes.done;
}
