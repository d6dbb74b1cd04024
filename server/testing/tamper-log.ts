import type { Client } from 'pg';
import type { Tampering } from './random-tampering.ts';

const TABLES = ['disclosures', 'leaves', 'tiles', 'checkpoints'] as const;

/** Keeps a copy of the stored log beside it, to put back after each tampering. */
export async function keepLog(admin: Client): Promise<void> {
  await admin.query('create schema if not exists kept');
  for (const table of TABLES) {
    await admin.query(`drop table if exists kept.${table}; create table kept.${table} as select * from audit.${table}`);
  }
}

/** Puts the copy back. */
export async function restoreLog(admin: Client): Promise<void> {
  const statements = TABLES.map((table) => `delete from audit.${table}; insert into audit.${table} select * from kept.${table}`);
  await admin.query(`begin; ${statements.join('; ')}; commit`);
}

/** Tampers with the stored log as its administrator could; answers how many rows that touched. */
export async function tamper(admin: Client, { statements }: Tampering): Promise<number> {
  let rows = 0;
  for (const statement of statements) rows += (await admin.query(statement)).rowCount ?? 0;
  return rows;
}
