import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pgbenchCode } from './numeric-code.ts';
import type { Statement } from './record-statements.ts';

const FOLDER = '/usr/lib/postgresql';
const THREADS = 2;

/** The pgbench of this machine, if it has one. */
export function findPgbench(): string | undefined {
  const versions = existsSync(FOLDER) ? readdirSync(FOLDER).toSorted((a, b) => Number(b) - Number(a)) : [];
  const candidates = [...versions.map((version) => join(FOLDER, version, 'bin/pgbench')), 'pgbench'];
  return candidates.find((path) => spawnSync(path, ['--version']).status === 0);
}

/**
 * A pgbench script of the recorded statements, each of which waits for its answer; what was one packet of several statements, as the
 * opening of a transaction with its settings, is a pipeline. `known` has values with which they were recorded and what the script puts in
 * their place, also within longer texts; `:code` is a random enterprise and `:n` its number.
 */
export function scriptOf(statements: readonly Statement[], known: Known, count: number): string {
  const lines = statements.flatMap(({ text, values }) => {
    const parts = text.split(/;\s*/).map((one) => `${filled(one, values, known)};`);
    return parts.length === 1 ? parts : ['\\startpipeline', ...parts, '\\endpipeline'];
  });
  return `${[pgbenchCode(count), ...lines].join('\n')}\n`;
}

export type Known = ReadonlyMap<string, string>;

function filled(text: string, values: readonly unknown[], known: Known): string {
  const literals = values.map((value) => literalOf(value, known));
  const readable = text.replaceAll(/'((?:[^']|'')*)'/g, (_, inner: string) => quoted(inner.replaceAll("''", "'")));
  return readable.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/\$(\d+)/g, (_, n: string) => literals[Number(n) - 1]!);
}

function literalOf(value: unknown, known: Known): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string' && known.has(value)) return known.get(value)!;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return quoted(value.toISOString());
  if (Array.isArray(value)) return `array[${value.map((one) => literalOf(one, known)).join(', ')}]`;
  if (typeof value === 'string') return containing(value, known);
  throw new TypeError(`a value of a kind that no statement had: ${JSON.stringify(value)}`);
}

/** A longer text with what stands in the place of known values put into it; a JSON document, for one. */
function containing(text: string, known: Known): string {
  const within = [...known].filter(([value]) => text.includes(value));
  return within.reduce((sql, [value, other]) => `replace(${sql}, ${quoted(value)}, (${other})::text)`, quoted(text));
}

/** pgbench takes a colon before a letter for a variable, even within quotes; escaped it is the same text. */
function quoted(text: string): string {
  const literal = `'${text.replaceAll("'", "''")}'`;
  return /:[A-Za-z]/.test(text) ? `U&${literal.replaceAll('\\', '\\\\').replaceAll(':', '\\003A')}` : literal;
}

export type PgbenchRun = {
  readonly program: string;
  readonly url: string;
  readonly script: string;
  readonly connections: number;
  readonly seconds: number;
};

/** Transactions a second, as the application's role. */
export async function measurePgbench(
  { program, url, script, connections, seconds }: PgbenchRun,
  directory: string,
): Promise<number> {
  const file = join(directory, 'script.pgbench');
  writeFileSync(file, script);
  const { username, password, hostname, port, pathname } = new URL(url);
  const args = ['-n', '-M', 'prepared', '-c', String(connections), '-j', String(THREADS), '-T', String(seconds), '-f', file];
  const env = {
    ...process.env,
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: password,
    PGDATABASE: pathname.slice(1),
    PGOPTIONS: '-c role=jinqiao_app -c statement_timeout=60000 -c timezone=UTC -c search_path=public',
  };
  const { stdout, stderr } = await promisify(execFile)(program, args, { env });
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (tps === undefined || /number of failed transactions: [1-9]/.test(stdout)) throw new Error(`pgbench: ${stdout}${stderr}`);
  return Number(tps);
}
