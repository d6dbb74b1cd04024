import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const CHUNK_BYTES = 1024 * 1024;

/** Writes the facts that are stored now to a file, as COPY reads them. */
export async function dumpFacts(admin: Client, path: string): Promise<void> {
  await pipeline(admin.query(copyTo('copy records.facts to stdout')), createWriteStream(path));
}

/** Milliseconds that COPY needs to load the dumped facts into an empty table with the same columns and indexes. */
export async function timeRawCopy(admin: Client, path: string): Promise<number> {
  await admin.query('create schema if not exists bench');
  await admin.query('drop table if exists bench.facts');
  await admin.query('create table bench.facts (like records.facts including all)');
  await admin.query('checkpoint');
  const started = performance.now();
  await pipeline(createReadStream(path, { highWaterMark: CHUNK_BYTES }), admin.query(copyFrom('copy bench.facts from stdin')));
  const ms = performance.now() - started;
  await admin.query('truncate bench.facts');
  return ms;
}
