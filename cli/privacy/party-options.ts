import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPartyFolder, openRoleKey, type PartyFolder } from '../../privacy/contract/party-folder.ts';
import { readPartyFile, type PartyFile } from '../../privacy/contract/party-file.ts';
import { UsageError } from '../usage-error.ts';

/** The folder a party keeps its keys, salts and tasks in. */
export function requireFolder(path: string): PartyFolder {
  if (existsSync(join(path, 'party.json'))) return openPartyFolder(path);
  throw new UsageError({
    zh: `${path} 不是当事方文件夹；先用 jinqiao privacy keys 建立`,
    en: `${path} is no party's folder; jinqiao privacy keys makes one`,
  });
}

/** The peer's party file, as it was handed over. */
export function requirePeer(path: string): PartyFile {
  try {
    return readPartyFile(readFileSync(path, 'utf8'));
  } catch {
    throw new UsageError({ zh: `${path} 不是当事方文件`, en: `${path} is no party file` });
  }
}

/** A role's private key; the passphrase comes from a file, so that no list of processes shows it. */
export function requireRoleKey(path: string, passphraseFile: string | undefined) {
  try {
    return openRoleKey(path, readPassphrase(passphraseFile));
  } catch {
    throw new UsageError({
      zh: `${path} 不是可以打开的私钥（有口令的须给出 --passphrase-file）`,
      en: `${path} is no private key that opens (--passphrase-file, if it has a passphrase)`,
    });
  }
}

export function readPassphrase(file: string | undefined): string | undefined {
  return file === undefined ? undefined : readFileSync(file, 'utf8').replace(/\r?\n$/, '');
}
