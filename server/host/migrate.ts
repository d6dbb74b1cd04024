import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';

const folder = new URL('../migrations/', import.meta.url);
const LOCK = 20240402;
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Brings a database to the present schema: makes the run-time roles, then runs the numbered files that have not run yet, each in a
 * transaction of its own. Forward only. Safe to call from several processes at once. The URL's user must be able to make
 * roles with BYPASSRLS (a superuser, or from PostgreSQL 16 a role that has it), unless an administrator has made the two beforehand.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await makeRoles(client);
    await client.query(
      'create table if not exists public.jinqiao_migrations (name text primary key, ran_at timestamptz not null default now())',
    );
    const ran = await runFiles(client);
    await runMigrations({ connectionString: url });
    return ran;
  } finally {
    await client.end();
  }
}

async function makeRoles(client: Client): Promise<void> {
  for (const [role, attributes] of [
    ['jinqiao_app', 'nologin'],
    ['jinqiao_loader', 'nologin bypassrls'],
  ] as const) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await makeRole(client, `create role ${role} ${attributes}`);
    await client.query(
      `do $$ begin if not pg_has_role(current_user, '${role}', 'member') then grant ${role} to current_user; end if; end $$`,
    );
  }
}

async function makeRole(client: Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Error(
      `数据库用户无权创建角色，请由数据库管理员执行一次 The database user may not make roles; have an administrator run once:\n  ${statement}; grant jinqiao_app, jinqiao_loader to <user>;`,
      { cause: error },
    );
  }
}

async function runFiles(client: Client): Promise<string[]> {
  const done = new Set(
    (await client.query<{ name: string }>('select name from public.jinqiao_migrations')).rows.map((row) => row.name),
  );
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const todo = files.filter((name) => !done.has(name));
  for (const name of todo) {
    const text = await readFile(new URL(name, folder), 'utf8');
    await client.query('begin');
    try {
      await client.query(text);
      await client.query('insert into public.jinqiao_migrations (name) values ($1)', [name]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw new Error(`migration ${name} failed`, { cause: error });
    }
  }
  return todo;
}
