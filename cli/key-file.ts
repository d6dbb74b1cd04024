import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type KeyFileClient = {
  readonly clientId: string;
  readonly role: string;
  readonly name: string;
  readonly items?: readonly string[];
} & (
  | { readonly key: string; readonly privateKeyFile?: undefined }
  /** In the place of a bearer key: the file of a private key (JWK), seen from the folder of the key file. */
  | { readonly privateKeyFile: string }
);

/** What `npm start` leaves for the command line: where the platform is, and the keys of its sample clients. */
export type KeyFile = { readonly url: string; readonly clients: readonly KeyFileClient[] };

/** Reads the key file of the data folder, which JINQIAO_DATA may move; undefined when there is none. */
export function readKeyFile(env: Readonly<Record<string, string | undefined>>): KeyFile | undefined {
  const folder = resolve(env['JINQIAO_DATA'] ?? join(import.meta.dirname, '../.jinqiao'));
  try {
    const file = JSON.parse(readFileSync(join(folder, 'client-keys.json'), 'utf8')) as KeyFile;
    const clients = file.clients.map((client) =>
      client.privateKeyFile === undefined ? client : { ...client, privateKeyFile: resolve(folder, client.privateKeyFile) },
    );
    return { ...file, clients };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
