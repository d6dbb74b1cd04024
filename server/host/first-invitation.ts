import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contextOf } from '../kernel/perform.ts';
import { system } from '../kernel/pure/principal.ts';
import { inviteFirstSecurity } from '../modules/access/index.ts';
import type { RunningPlatform } from './platform.ts';

/** The file of the data folder with the invitation of the first security administrator; only its owner may read it. */
export const firstInvitationPath = (dataDir: string): string => join(dataDir, 'first-invitation.json');

/**
 * While no person is security administrator, keeps an invitation for one in a file of the data folder, and takes the file away afterwards. Answers whether
 * it is there.
 */
export async function keepFirstInvitation(platform: RunningPlatform, dataDir: string): Promise<boolean> {
  const path = firstInvitationPath(dataDir);
  const known = await readFile(path, 'utf8').then(tokenIn, () => undefined);
  const invitation = await platform.database.transaction(system, (tx) =>
    inviteFirstSecurity(contextOf(platform.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID()), known),
  );
  if (!invitation) {
    await rm(path, { force: true });
    return false;
  }
  await writeFile(path, `${JSON.stringify(invitation, null, 2)}\n`, { mode: 0o600 });
  return true;
}

function tokenIn(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { readonly token?: string }).token;
  } catch {
    // A file that was cut off is written anew.
    return undefined;
  }
}
