import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/** What opens an embedded server: kept beside its data directory in a file that only its owner can read. */
export type Access = { readonly user: string; readonly password: string; readonly port: number };

const SUPERUSER = 'postgres';
/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, with the closing zero. */
const SOCKET_PATH_LIMIT_BYTES = process.platform === 'linux' ? 107 : 103;

/** The access kept for this data directory, if any. */
export function findAccess(dataDir: string): Access | undefined {
  const file = fileOf(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Access) : undefined;
}

export function createAccess(dataDir: string, port: number): Access {
  return saveAccess(dataDir, { user: SUPERUSER, password: randomBytes(24).toString('base64url'), port });
}

export function saveAccess(dataDir: string, access: Access): Access {
  const file = fileOf(dataDir);
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, `${JSON.stringify(access)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return access;
}

/** Over the socket where there is one, as it answers a quarter more queries than 127.0.0.1; the host is then its directory. */
export function urlOf(access: Access, socketDir: string | undefined): string {
  const host = socketDir === undefined ? '127.0.0.1' : encodeURIComponent(socketDir);
  return `postgres://${access.user}:${access.password}@${host}:${access.port}/postgres`;
}

/** The directory for the server's socket, undefined where the system has none or the path would be too long for one. */
export function socketDirOf(dataDir: string): string | undefined {
  const directory = `${dataDir}.socket`;
  const path = join(directory, '.s.PGSQL.65535');
  return process.platform !== 'win32' && Buffer.byteLength(path) <= SOCKET_PATH_LIMIT_BYTES ? directory : undefined;
}

/** Whether nobody listens on this port of 127.0.0.1 now. */
export function isPortFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

export function findFreePort(): Promise<number> {
  return listenOnce(0);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}

function fileOf(dataDir: string): string {
  return `${dataDir}.access.json`;
}
