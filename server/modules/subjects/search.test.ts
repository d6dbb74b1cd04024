import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../../kernel/pure/principal.ts';
import { openWorld, operator, type World } from '../../testing/world.ts';
import { applyRegistrations } from './index.ts';
import { unifiedCheckCharacter } from './model/unified-code-check.ts';

let world: World;
const codeOf = (prefix: string, serial: number): string => {
  const body = `${prefix}20${String(serial).padStart(7, '0')}`;
  return body + unifiedCheckCharacter(body);
};

type Given = {
  readonly code: string;
  readonly name: string;
  readonly industry?: string;
  readonly division?: string;
  readonly status?: 'active' | 'revoked';
};
const tea = codeOf('91330106', 1);
const named: readonly Given[] = [
  { code: tea, name: '示例龙井茶业有限公司', industry: '0164', division: '330106' },
  { code: codeOf('91330200', 2), name: '示例清茶文化有限公司', industry: '8810', division: '330200' },
  { code: codeOf('92110101', 3), name: '茶', industry: '5226', division: '110101', status: 'revoked' },
  { code: codeOf('91440305', 4), name: '示例（深圳）科技100%有限公司', industry: '6510', division: '440305' },
  { code: codeOf('91440305', 5), name: 'ＡＢＣ科技_示例有限公司', industry: '3484', division: '440306' },
];
/** Enough that the walk does not reach the end: only then the index of words is asked. */
const CROWD = 40_000;
const crowd: readonly Given[] = Array.from({ length: CROWD }, (_, index) => ({
  code: codeOf(index % 2 === 0 ? '91510104' : '92510105', 1000 + index),
  name: `示例众多商店${index % 500}号`,
  industry: index % 2 === 0 ? '5191' : '5212',
}));

beforeAll(async () => {
  world = await openWorld();
  const all = [...named, ...crowd];
  for (let start = 0; start < all.length; start += 10_000) {
    const given = all.slice(start, start + 10_000).map(({ code, name, industry, division, status }) => ({
      subjectId: code,
      registration: {
        name,
        status: status ?? ('active' as const),
        divisionCode: division,
        industryCode: industry,
        establishedOn: undefined,
        on: '2024-01-01',
      },
      events: [],
      renamings: [],
    }));
    await world.database.transaction(system, (tx) => applyRegistrations(tx, given, new Date('2026-01-01T00:00:00Z')));
  }
});
afterAll(() => world.close());

type Page = {
  subjects: { subjectId: string; name: string; matchedBy: string; division: { code: string; title: string } | null }[];
  next: string | null;
};
const search = (input: object) => world.call<Page>(operator, 'subjects.search', input);
const idsOf = (page: Page) => page.subjects.map((subject) => subject.subjectId).toSorted();
const codes = (...numbers: number[]) => numbers.map((number) => named[number]!.code).toSorted();

describe('searching by name', () => {
  test('finds two Chinese characters, and one, anywhere in the name, whole names first', async () => {
    expect(idsOf(await search({ text: '龙井' }))).toEqual(codes(0));
    expect(idsOf(await search({ text: '清茶' }))).toEqual(codes(1));
    const page = await search({ text: '茶' });
    expect(idsOf(page)).toEqual(codes(0, 1, 2));
    expect(page.subjects[0]).toMatchObject({ name: '茶', matchedBy: 'whole-name' });
    expect(page.subjects[1]).toMatchObject({ matchedBy: 'name' });
  });

  test('takes brackets, width and case as alike, and signs of patterns as themselves', async () => {
    expect(idsOf(await search({ text: '(深圳）' }))).toEqual(codes(3));
    expect(idsOf(await search({ text: 'abc科技' }))).toEqual(codes(4));
    expect(idsOf(await search({ text: '100%' }))).toEqual(codes(3));
    expect(idsOf(await search({ text: '技_示' }))).toEqual(codes(4));
    expect(idsOf(await search({ text: '示_龙' }))).toEqual([]);
  });

  test('finds nothing where the characters do not stand together', async () => {
    expect(await search({ text: '井龙' })).toEqual({ subjects: [], next: null });
    expect(await search({ text: '示例龙井茶业有限公司分' })).toEqual({ subjects: [], next: null });
  });

  test('refuses a text that holds nothing to search for', async () => {
    await expect(search({ text: '　 ' })).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

describe('searching by conditions', () => {
  test('takes a region by its beginning or by its whole code', async () => {
    for (const divisionCode of ['33', '330000']) expect(idsOf(await search({ divisionCode }))).toEqual(codes(0, 1));
    for (const divisionCode of ['3301', '330100', '330106']) expect(idsOf(await search({ divisionCode }))).toEqual(codes(0));
    expect(idsOf(await search({ divisionCode: '330200', text: '龙井' }))).toEqual([]);
  });

  test('takes an industry by section, division, group or class', async () => {
    for (const industryCode of ['C', '34', '348', '3484']) expect(idsOf(await search({ industryCode }))).toEqual(codes(4));
    expect(idsOf(await search({ industryCode: '349' }))).toEqual([]);
  });

  test('takes status, kind and size', async () => {
    expect(idsOf(await search({ status: 'revoked' }))).toEqual(codes(2));
    expect(idsOf(await search({ kind: 'individual-business', text: '茶' }))).toEqual(codes(2));
    expect(idsOf(await search({ size: 'large' }))).toEqual([]);
  });
});

describe('searching by code', () => {
  test('finds by unified code, mended where needed, and by the organisation code in it', async () => {
    expect((await search({ text: tea })).subjects).toMatchObject([{ subjectId: tea, matchedBy: 'unified-code' }]);
    expect(idsOf(await search({ text: ` ${tea.toLowerCase()} ` }))).toEqual([tea]);
    expect(idsOf(await search({ text: tea, divisionCode: '11' }))).toEqual([]);
  });

  test('finds by an old registration number that was linked', async () => {
    await world.call(operator, 'subjects.link-alias', { code: '330100000000123', subjectId: tea });
    expect((await search({ text: '330100000000123' })).subjects).toMatchObject([
      { subjectId: tea, matchedBy: 'registration-number' },
    ]);
  });
});

describe('pages', () => {
  test.each([
    ['a condition of half of all', { industryCode: '5191', limit: 499 }, CROWD / 2],
    ['a name with eighty bearers, and longer names with it', { text: '示例众多商店7号', limit: 30 }, CROWD / 500],
    ['a part that few names have', { text: '店123号', limit: 70 }, CROWD / 500],
    ['a part of a name', { text: '店37', limit: 100 }, (CROWD / 500) * 11],
  ])('of %s neither repeat nor skip', async (_title, input, count) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await search({ ...input, ...(cursor === null ? {} : { cursor }) });
      seen.push(...idsOf(page));
      cursor = page.next;
      expect(seen.length).toBeLessThanOrEqual(count);
    } while (cursor !== null);
    expect(seen).toHaveLength(count);
    expect(new Set(seen).size).toBe(count);
  });
});
