import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { listItems } from '../../server/modules/catalogue/index.ts';
import { numericCode } from './numeric-code.ts';

const ITEMS = 30;
const CHUNK_CODES = 5_000;

/**
 * Fills the records with so many synthetic enterprises of 30 records each, one of each of 30 items, and their subjects. Item by item,
 * as departments deliver: the records of one enterprise lie far apart on the disk.
 */
export async function loadFiles(admin: Client, enterprises: number, note: (text: string) => void): Promise<void> {
  await admin.query('create schema if not exists bench');
  await admin.query('create table bench.codes (code text)');
  await pipeline(Readable.from(codeLines(enterprises)), admin.query(copyFrom('copy bench.codes from stdin')));
  await admin.query(`insert into institutions.providers (provider_no, code, name_zh, name_en, division_code, item_nos, created_at)
    select n, 'bench-' || n, '示例局' || n, 'Sample bureau ' || n, '330100', '{1}', now() from generate_series(1, 30) n`);
  await admin.query(`insert into subjects.subjects (subject_id, kind, name, name_key, status, division_code, first_seen_at, updated_at)
    select code, 'enterprise', '示例' || code, '示例' || code, 'active', '330106', now(), now() from bench.codes`);
  for (const [index, item] of listItems().slice(0, ITEMS).entries()) {
    const body = JSON.stringify(item.example);
    await admin.query(
      `insert into records.facts (subject_id, item_no, provider_no, record_key, recorded_at, valid_from, delivery_id, row_no, status, digest, body)
       select code, $1::smallint, $2::integer, 'k' || right(code, 6), now(), '2025-01-01', $2::integer, row_number() over (), 'a', md5(code)::uuid, $3::jsonb from bench.codes`,
      [item.no, index + 1, body],
    );
    if ((index + 1) % 10 === 0) note(`${index + 1} of ${ITEMS} items loaded`);
  }
  // What autovacuum does by itself within minutes.
  await admin.query('vacuum analyze records.facts, subjects.subjects, institutions.providers');
  await admin.query('checkpoint');
  // And what a server that has run for a while has in memory: read through once, so that not the disk's first reading is measured.
  note('reading everything once');
  await admin.query('select count(*) from records.facts where row_no < 0');
}

function* codeLines(count: number): Generator<string> {
  for (let from = 0; from < count; from += CHUNK_CODES) {
    const to = Math.min(count, from + CHUNK_CODES);
    yield `${Array.from({ length: to - from }, (_, index) => numericCode(from + index)).join('\n')}\n`;
  }
}
