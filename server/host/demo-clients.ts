import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contextOf } from '../kernel/perform.ts';
import { roles, system } from '../kernel/pure/principal.ts';
import { ensureClient, reissueKey, type NewClient } from '../modules/access/index.ts';
import { requireItemByNo } from '../modules/catalogue/index.ts';
import { listInstitutions, listProviders } from '../modules/institutions/index.ts';
import type { RunningPlatform } from './platform.ts';

/** What the command line reads to know where the platform is and with which keys. Only the owner of the folder may read it. */
export type KeyFile = {
  readonly url: string;
  readonly clients: readonly {
    readonly clientId: string;
    readonly role: string;
    readonly name: string;
    readonly key: string;
    readonly items?: readonly string[];
  }[];
};

export const keyFilePath = (dataDir: string) => join(dataDir, 'client-keys.json');

const MAX_PROVIDERS = 500;
const MAX_INSTITUTIONS = 500;

/** Makes a client for each role of the platform's own, for each provider, each admitted institution and one sample enterprise, and keeps their keys in a file of the data folder. */
export async function ensureDemoClients(
  platform: RunningPlatform,
  dataDir: string,
  url: string,
  subjectId: string | undefined,
): Promise<void> {
  const path = keyFilePath(dataDir);
  const known = await readKeys(path);
  const clients = await platform.database.transaction(system, async (tx) => {
    const ctx = contextOf(platform.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID());
    const keep = async ({ items, ...client }: NewClient & { items?: readonly string[] }) => {
      // A key that is not in the file any more cannot be found again: a new one takes its place.
      const key = (await ensureClient(ctx, client)) ?? known.get(client.clientId) ?? (await reissueKey(ctx, client.clientId));
      return { clientId: client.clientId, role: client.role, name: client.name, key, ...(items ? { items } : {}) };
    };
    const made = [];
    for (const role of ['operator', 'administrator', 'security', 'auditor', 'regulator'] as const)
      made.push(await keep({ clientId: `demo-${role}`, name: `${roles[role].zh}（示例）`, role }));
    for (const provider of await listProviders(tx, 0, MAX_PROVIDERS)) {
      const items = provider.itemNos.map((no) => requireItemByNo(no).name);
      made.push(
        await keep({
          clientId: `demo-${provider.code}`.slice(0, 60),
          name: provider.nameZh,
          role: 'provider',
          providerNo: provider.providerNo,
          items,
        }),
      );
    }
    for (const bank of await listInstitutions(tx, 'admitted', 0, MAX_INSTITUTIONS))
      made.push(
        await keep({
          clientId: `demo-${bank.code}`.slice(0, 60),
          name: bank.nameZh,
          role: 'institution',
          institutionNo: bank.institutionNo,
        }),
      );
    if (subjectId !== undefined)
      made.push(await keep({ clientId: 'demo-subject', name: `示例企业 ${subjectId}`, role: 'subject', subjectId }));
    return made;
  });
  await writeFile(path, `${JSON.stringify({ url, clients } satisfies KeyFile, null, 2)}\n`, { mode: 0o600 });
}

async function readKeys(path: string): Promise<ReadonlyMap<string, string>> {
  try {
    const file = JSON.parse(await readFile(path, 'utf8')) as KeyFile;
    return new Map(file.clients.map((client) => [client.clientId, client.key]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return new Map();
    throw error;
  }
}
