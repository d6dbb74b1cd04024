import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { label, wordmark } from '../sandbox/names.ts';
import { between, chance, pick, seeded, type Seeded } from '../sandbox/seeded.ts';
import { startEmbeddedPostgres } from '../server/host/embedded-postgres.ts';
import { migrate } from '../server/host/migrate.ts';
import { openPlatform, type RunningPlatform } from '../server/host/platform.ts';
import { openLog } from '../server/kernel/log.ts';
import { perform } from '../server/kernel/perform.ts';
import type { Principal } from '../server/kernel/pure/principal.ts';
import { derivedOf, type SubjectRow } from '../server/modules/subjects/model/subject-row.ts';
import { unifiedCheckCharacter } from '../server/modules/subjects/model/unified-code-check.ts';
import type { Figure } from './figure.ts';

const FULL_SUBJECTS = 1_000_000;
const QUICK_SUBJECTS = 100_000;
const SEARCHES_A_KIND = 60;
const LIMIT_MS = 50;
const SEED = 20;

const operator: Principal = { clientId: 'bench', name: 'bench', role: 'operator' };

/** Searching subjects through the whole pipeline: the P95 of the slowest kind of search, from the first one after a restart on. */
export async function figures(run: { readonly full: boolean; note(text: string): void }): Promise<readonly Figure[]> {
  const count = run.full ? FULL_SUBJECTS : QUICK_SUBJECTS;
  const directory = await mkdtemp(join(tmpdir(), 'jinqiao-bench-'));
  // Run by root, the server is another user's process, which must be able to pass through.
  await chmod(directory, 0o711);
  const start = () => startEmbeddedPostgres({ dataDir: join(directory, 'pg'), durable: true, log: () => undefined });
  let server = await start();
  try {
    await migrate(server.url);
    run.note(`loading ${count} synthetic subjects`);
    await load(server.url, count);
    await server.stop();
    server = await start();
    const platform = await openPlatform({
      databaseUrl: server.url,
      dataDir: directory,
      log: openLog('silent'),
      requestsPerMinute: 1_000_000,
    });
    const slowest = await measureKinds(platform, (text) => run.note(text));
    await platform.close();
    return [
      {
        figure: `subjects.search-p95-of-${count}`,
        value: slowest,
        limit: `${LIMIT_MS} ms`,
        bar: `<= ${LIMIT_MS}`,
        holds: slowest <= LIMIT_MS,
      },
    ];
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Kinds of searches; each draws other words and regions every time. */
const kinds: Readonly<Record<string, (rng: Seeded) => object>> = {
  'two characters, common': (rng) => ({ text: pick(rng, trades).slice(0, 2) }),
  'two characters, any': (rng) => ({ text: wordOf(rng).slice(0, 2) }),
  'two characters, absent': () => ({ text: '魑魅' }),
  'one character': (rng) => ({ text: wordOf(rng).slice(0, 1) }),
  'whole name': (rng) => ({ text: nameOf(rng) }),
  'part of a name and city': (rng) => ({ text: wordOf(rng).slice(0, 2), divisionCode: pick(rng, divisions).slice(0, 4) }),
  'trade, province and size': (rng) => ({
    text: pick(rng, trades),
    divisionCode: pick(rng, divisions).slice(0, 2),
    size: 'large',
  }),
  'region only': (rng) => ({ divisionCode: pick(rng, divisions).slice(0, 2 * between(rng, 1, 3)) }),
  'industry and size': (rng) => ({ industryCode: pick(rng, industries)[0], size: 'medium' }),
  'industry, region, size, status': (rng) => ({
    industryCode: pick(rng, industries)[1],
    divisionCode: pick(rng, divisions),
    size: 'small',
    status: pick(rng, ['revoked', 'suspended']),
  }),
  'all conditions': (rng) => ({
    text: pick(rng, trades),
    industryCode: pick(rng, industries)[0],
    divisionCode: pick(rng, divisions),
    size: 'medium',
    status: 'active',
    kind: 'enterprise',
  }),
  code: (rng) => ({ text: codeOf(rng, between(rng, 0, QUICK_SUBJECTS)) }),
};

async function measureKinds(platform: RunningPlatform, note: (text: string) => void): Promise<number> {
  const call = (input: object) =>
    perform(platform.pipeline, { operation: 'subjects.search', input, principal: operator, language: 'zh' });
  // The first call of a process compiles and connects; a server has done that before anybody asks.
  await call({ text: '9' });
  let slowest = 0;
  for (const [kind, inputOf] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let turn = 0; turn < SEARCHES_A_KIND; turn++) {
      const input = inputOf(seeded(SEED, turn, kind));
      const before = performance.now();
      await call(input);
      times.push(performance.now() - before);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.ceil(share * sorted.length) - 1]! * 10) / 10;
    note(`${kind}: first ${times[0]!.toFixed(1)} ms, P50 ${at(0.5)} ms, P95 ${at(0.95)} ms`);
    slowest = Math.max(slowest, at(0.95));
  }
  return slowest;
}

const trades = [
  '机械',
  '科技',
  '贸易',
  '信息技术',
  '建筑工程',
  '餐饮管理',
  '物流',
  '食品',
  '电子商务',
  '化工',
  '纺织',
  '环保',
  '医疗器械',
  '文化传媒',
  '农业开发',
  '汽车服务',
  '咨询',
];
const forms = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司', '合伙企业（有限合伙）', '商行', '经营部'];
const divisions = [
  '330106',
  '330110',
  '330203',
  '330304',
  '330402',
  '330683',
  '110105',
  '110108',
  '310115',
  '320102',
  '320505',
  '350203',
  '370102',
  '420106',
  '440106',
  '440305',
  '510107',
  '610113',
  '650102',
];
/** Section and class. */
const industries: readonly (readonly [string, string])[] = [
  ['A', '0164'],
  ['C', '3484'],
  ['C', '1411'],
  ['C', '3912'],
  ['E', '4710'],
  ['F', '5191'],
  ['F', '5212'],
  ['G', '5430'],
  ['H', '6210'],
  ['I', '6513'],
  ['L', '7211'],
  ['M', '7310'],
];

const wordOf = (rng: Seeded): string => wordmark(between(rng, 0, 400_000));
const nameOf = (rng: Seeded): string => `${label}${wordOf(rng)}${pick(rng, trades)}${pick(rng, forms)}`;

function codeOf(rng: Seeded, index: number): string {
  const body = `${chance(rng, 0.6) ? '91' : '92'}${pick(rng, divisions)}${String(index).padStart(8, '0')}${between(rng, 0, 9)}`;
  return body + unifiedCheckCharacter(body);
}

function subjectOf(index: number): SubjectRow {
  const rng = seeded(SEED, index, 'subject');
  const subjectId = codeOf(rng, index);
  const [section, code] = pick(rng, industries);
  return {
    subjectId,
    kind: subjectId.startsWith('91') ? 'enterprise' : 'individual-business',
    name: nameOf(rng),
    status: chance(rng, 0.85) ? 'active' : pick(rng, ['suspended', 'revoked', 'moved-out', 'deregistered'] as const),
    divisionCode: subjectId.slice(2, 8),
    divisionSource: 'delivered',
    industryCode: code,
    industrySection: section,
    size: chance(rng, 0.02)
      ? 'large'
      : chance(rng, 0.1)
        ? 'medium'
        : chance(rng, 0.4)
          ? 'small'
          : chance(rng, 0.6)
            ? 'micro'
            : 'unknown',
    sizeRuleVersion: null,
    sizeAsOf: null,
    sizeReasons: [],
    establishedOn: null,
  };
}

const CHUNK_CHARS = 256 * 1024;

function* lines(count: number): Generator<string> {
  let chunk = '';
  for (let index = 0; index < count; index++) {
    const row = subjectOf(index);
    const { nameKey, terms } = derivedOf(row);
    chunk += `${row.subjectId}\t${row.kind}\t${row.name}\t${nameKey}\t${row.status}\t${row.divisionCode}\tdelivered\t${row.industryCode}\t${row.industrySection}\t${row.size}\t2026-01-01\t2026-01-01\t{${terms.join(',')}}\n`;
    if (chunk.length < CHUNK_CHARS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function load(url: string, count: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const target = `subjects.subjects (subject_id, kind, name, name_key, status, division_code, division_source, industry_code, industry_section,
    size, first_seen_at, updated_at, terms)`;
  await pipeline(Readable.from(lines(count)), client.query(copyFrom(`copy ${target} from stdin`)));
  // What autovacuum does by itself within minutes.
  await client.query('vacuum analyze subjects.subjects');
  await client.end();
}
