import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { openWorld, type World } from '../../testing/world.ts';
import { effectiveClass, effectiveItem, listItems } from './index.ts';
import type { SharingClass } from './model/field.ts';
import { effectiveScope, type SharingScope } from './model/sharing-scope.ts';

type Imported = {
  version: number;
  created: boolean;
  rows: number;
  confirmed: number;
  differences: { item: string; cell: string; old: unknown; new: unknown; oldConfidence: string; newConfidence: string }[];
  unmatched: { row: number; reason: string; texts: Record<string, string> }[];
  unread: { row: number; item: string; cell: string; text: string }[];
};
type Item = {
  version: number;
  item: Record<string, unknown> & { confidence: Record<string, string> };
  fields: Record<string, unknown>[];
  narrowings: unknown[];
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const named = (title: string, more = {}) => ({ fileName: `${title}.json`, title, source: '测试', ...more });
const bytesOf = (rows: unknown) => Buffer.from(JSON.stringify(rows));
const importList = (rows: unknown, more = {}) =>
  world.call<Imported>('operator', 'catalogue.import-version', named('清单', more), { bytes: bytesOf(rows) });
const getItem = (item: string, more = {}) => world.call<Item>('anyone', 'catalogue.get-item', { item, ...more });
const effective = (itemNo: number, version?: number) =>
  world.database.transaction({ clientId: 't', name: 't', role: 'anyone' }, (tx) => effectiveItem(tx, itemNo, version));

describe('versions of the list', () => {
  const rows = [
    { 序号: 1, 信息项: '登记注册基本信息', 责任单位: '市场监管总局', 完成时限: '2022年6月底前', 公开属性: '公开' },
    { 序号: 19, 责任单位: '国家税务总局', 共享方式: '接口调用', 公开属性: '看情况' },
    { 序号: 98, 信息项: '气象信息', 责任单位: '中国气象局' },
  ];

  test('begin with the built-in one', async () => {
    const { versions } = await world.call<{ versions: { version: number }[] }>('anyone', 'catalogue.list-versions', {});
    expect(versions.map((one) => one.version)).toEqual([0]);
    expect((await getItem('registration')).item.confidence).toMatchObject({
      provider: 'inferred',
      deadline: 'unknown',
      class: 'inferred',
    });
  });

  test('a dry run tells what an import would do and keeps nothing', async () => {
    const answer = await importList(rows, { dryRun: 'true' });
    expect(answer).toMatchObject({ version: 1, created: false, rows: 3 });
    expect(answer.differences.length).toBeGreaterThan(0);
    expect((await getItem('registration')).version).toBe(0);
  });

  test('an import tells each cell that changed, and loses no row and no cell', async () => {
    const answer = await importList(rows);
    expect(answer).toMatchObject({ version: 1, created: true, rows: 3 });
    expect(answer.differences.map(({ item, cell, new: value }) => [item, cell, value])).toEqual([
      ['registration', 'deadline', '2022年6月底前'],
      ['tax-payments', 'mode', ['call']],
      ['tax-payments', 'provider', { zh: '国家税务总局', en: '国家税务总局' }],
    ]);
    // Title, provider and class of the first item were what the list says.
    expect(answer.confirmed).toBe(3);
    expect(answer.unmatched).toEqual([
      { row: 3, reason: 'unknown-item', texts: { no: '98', item: '气象信息', provider: '中国气象局' } },
    ]);
    expect(answer.unread).toEqual([{ row: 2, item: 'tax-payments', cell: 'class', text: '看情况' }]);
    const { versions } = await world.call<{ versions: Imported[] }>('anyone', 'catalogue.list-versions', {});
    expect(versions[1]).toMatchObject({ version: 1, unmatched: answer.unmatched, unread: answer.unread });
  });

  test('the new version holds at once, the old one can still be read, and the record schema is the same', async () => {
    const [now, before] = [await getItem('registration'), await getItem('registration', { version: 0 })];
    expect(now.item).toMatchObject({
      deadline: '2022年6月底前',
      confidence: { deadline: 'official', provider: 'official', mode: 'inferred' },
    });
    expect(before.item['deadline']).toBeNull();
    const [schema, old] = await Promise.all(
      [1, 0].map((version) =>
        world.call<{ schema: unknown }>('anyone', 'catalogue.get-schema', { item: 'tax-payments', version }),
      ),
    );
    expect(schema?.schema).toEqual(old?.schema);
  });

  test('the same file makes no second version and answers the same', async () => {
    const again = await importList(rows, { title: '另一名称' });
    expect(again).toMatchObject({ version: 1, created: false, confirmed: 3 });
    expect(again.differences).toHaveLength(3);
    const { versions } = await world.call<{ versions: unknown[] }>('anyone', 'catalogue.list-versions', {});
    expect(versions).toHaveLength(2);
  });

  test('a second version is laid over the first, cell by cell, and both can be compared', async () => {
    const book = new ExcelJS.Workbook();
    book
      .addWorksheet('清单')
      .addRows([['信用信息共享清单'], ['序号', '项', '共享层级', '完成时限'], [1, '登记注册基本信息', '省级', '2023年']]);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const answer = await world.call<Imported>('operator', 'catalogue.import-version', named('二'), { bytes });
    expect(answer).toMatchObject({ version: 2, created: true });
    expect((await getItem('registration')).item).toMatchObject({
      deadline: '2023年',
      sharingLevel: 'provincial',
      provider: { zh: '市场监管总局' },
    });
    const diff = await world.call<Imported>('anyone', 'catalogue.diff-versions', { from: 1, to: 2 });
    expect(diff.differences).toEqual(answer.differences);
    expect(diff.differences.find((one) => one.cell === 'deadline')).toMatchObject({
      old: '2022年6月底前',
      new: '2023年',
      oldConfidence: 'official',
    });
    expect((await world.call<Imported>('anyone', 'catalogue.diff-versions', { from: 2, to: 2 })).differences).toEqual([]);
    await expect(world.call('anyone', 'catalogue.diff-versions', { from: 0, to: 3 })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
  });

  test('two imports at the same moment get different numbers', async () => {
    const lists = ['甲', '乙', '丙'].map((unit) => importList([{ 序号: 2, 责任单位: unit }]));
    expect((await Promise.all(lists)).map((one) => one.version).toSorted((a, b) => a - b)).toEqual([3, 4, 5]);
  });

  test('an unreadable file and a caller who is not the operator change nothing', async () => {
    const count = async () =>
      (await world.call<{ versions: unknown[] }>('anyone', 'catalogue.list-versions', {})).versions.length;
    const before = await count();
    await expect(importList([{ 甲: 1 }])).rejects.toMatchObject({ code: 'file.unreadable' });
    await expect(world.call('operator', 'catalogue.import-version', named('空'))).rejects.toMatchObject({
      code: 'file.unreadable',
    });
    const provider = await world.provider(['registration']);
    await expect(world.call(provider, 'catalogue.import-version', named('三'), { bytes: bytesOf(rows) })).rejects.toMatchObject({
      code: 'access.not-granted',
    });
    expect(await count()).toBe(before);
  });

  test('the same number of version in another database is that database’s own', async () => {
    const other = await openWorld();
    try {
      const shown = async () =>
        (await other.call<Item>('anyone', 'catalogue.get-item', { item: 'registration', version: 1 })).item['deadline'];
      await expect(shown()).rejects.toMatchObject({ code: 'resource.not-found' });
      await getItem('registration', { version: 1 });
      await other.call('operator', 'catalogue.import-version', named('别处'), {
        bytes: bytesOf([{ 序号: 1, 完成时限: '2031年' }]),
      });
      expect(await shown()).toBe('2031年');
    } finally {
      await other.close();
    }
  });
});

describe('narrowing', () => {
  let provider: Principal & { providerNo: number };
  const narrow = (who: Principal, input: Record<string, string>) =>
    world.call<{ changed: boolean }>(who, 'catalogue.narrow', { reason: '本市规定', ...input });
  const narrowingsOf = async (itemNo: number, providerNo: number) => {
    const item = listItems().find((one) => one.no === itemNo)!.name;
    return (
      await world.call<{ narrowings: { field: string | null; class: SharingClass | null; scope: SharingScope | null }[] }>(
        'anyone',
        'catalogue.list-narrowings',
        { item, providerNo },
      )
    ).narrowings;
  };
  beforeAll(async () => {
    provider = await world.provider(['registration', 'annual-report', 'customs-trade-2024']);
  });

  test('a provider narrows a field and then the item, and both stay on record', async () => {
    expect(await narrow(provider, { item: 'registration', field: 'domicile', class: 'compute-only' })).toMatchObject({
      changed: true,
    });
    expect(await narrow(provider, { item: 'registration', class: 'authorised' })).toMatchObject({ changed: true });
    const narrowings = await narrowingsOf(1, provider.providerNo);
    expect(narrowings).toMatchObject([
      { item: 'registration', field: null, class: 'authorised', reason: '本市规定', providerNo: provider.providerNo },
      { field: 'domicile', class: 'compute-only' },
    ]);
    expect((await getItem('registration')).narrowings).toEqual(narrowings);
    const item = await effective(1);
    expect(['name', 'domicile'].map((field) => effectiveClass(item, field, narrowings))).toEqual(['authorised', 'compute-only']);
  });

  test('how far records go is narrowed for a field and for the item, and never widened again', async () => {
    const own = await world.provider(['patents']);
    expect(await narrow(own, { item: 'patents', field: 'patentName', scope: 'city' })).toMatchObject({
      scope: 'city',
      changed: true,
    });
    expect(await narrow(own, { item: 'patents', scope: 'province', class: 'authorised' })).toMatchObject({
      class: 'authorised',
      scope: 'province',
      changed: true,
    });
    const narrowings = await narrowingsOf(33, own.providerNo);
    expect(narrowings).toMatchObject([
      { field: null, class: 'authorised', scope: null },
      { field: null, class: null, scope: 'province' },
      { field: 'patentName', class: null, scope: 'city' },
    ]);
    expect(['patentName', 'applicationNo'].map((field) => effectiveScope(field, narrowings))).toEqual(['city', 'province']);
    expect(effectiveClass(await effective(33), 'patentName', narrowings)).toBe('authorised');
    for (const wider of [
      { scope: 'network' },
      { field: 'patentName', scope: 'province' },
      { field: 'applicationNo', scope: 'network' },
      { scope: 'city', class: 'open' },
    ])
      await expect(narrow(own, { item: 'patents', ...wider })).rejects.toMatchObject({ code: 'policy.widening' });
    expect(await narrowingsOf(33, own.providerNo)).toEqual(narrowings);
    await expect(narrow(own, { item: 'patents' })).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('nothing that was narrowed can be widened again, neither the field nor the item', async () => {
    await expect(narrow(provider, { item: 'registration', field: 'domicile', class: 'authorised' })).rejects.toMatchObject({
      code: 'policy.widening',
    });
    await expect(narrow(provider, { item: 'registration', field: 'name', class: 'open' })).rejects.toMatchObject({
      code: 'policy.widening',
    });
    await expect(narrow(provider, { item: 'registration', class: 'open' })).rejects.toMatchObject({ code: 'policy.widening' });
    await expect(
      narrow(provider, { item: 'customs-trade-2024', field: 'exportRebate', class: 'authorised' }),
    ).rejects.toMatchObject({ code: 'policy.widening' });
  });

  test('narrowing to the class that holds already changes nothing', async () => {
    const before = await narrowingsOf(1, provider.providerNo);
    expect(await narrow(provider, { item: 'registration', class: 'authorised' })).toMatchObject({ changed: false });
    expect(await narrowingsOf(1, provider.providerNo)).toEqual(before);
  });

  test('a field that a record may open can be closed for good', async () => {
    expect(await narrow(provider, { item: 'annual-report', field: 'revenue', class: 'authorised' })).toMatchObject({
      changed: true,
    });
    const narrowings = await narrowingsOf(4, provider.providerNo);
    expect(effectiveClass(await effective(4), 'revenue', narrowings, { revenuePublished: true })).toBe('authorised');
  });

  test('closing an item closes the fields that were open in it', async () => {
    expect(await narrow(provider, { item: 'customs-trade-2024', class: 'authorised' })).toMatchObject({ changed: true });
    const narrowings = await narrowingsOf(103, provider.providerNo);
    expect(effectiveClass(await effective(103), 'creditLevel', narrowings)).toBe('authorised');
  });

  test('a new version that widens the item does not lift the narrowing', async () => {
    await importList([{ 序号: 1, 公开属性: '授权查询' }]);
    await importList([{ 序号: 1, 公开属性: '无条件共享', 完成时限: '2024年' }]);
    const item = await effective(1);
    expect([item.class, item.confidence.class]).toEqual(['open', 'official']);
    expect(effectiveClass(item, 'name', await narrowingsOf(1, provider.providerNo))).toBe('authorised');
    expect(effectiveClass(item, 'name', [])).toBe('open');
  });

  test('another provider, an item that is not its own and an unknown item look the same; an unknown field is refused', async () => {
    const other = await world.provider(['patents']);
    const missing = { code: 'resource.not-found', info: {} };
    await expect(narrow(other, { item: 'registration', class: 'authorised' })).rejects.toMatchObject(missing);
    await expect(narrow(other, { item: 'no-such-item', class: 'authorised' })).rejects.toMatchObject(missing);
    await expect(narrow(other, { item: 'patents', field: 'nothing', class: 'authorised' })).rejects.toMatchObject({
      code: 'request.invalid',
    });
    await expect(
      world.call('operator', 'catalogue.narrow', { item: 'patents', class: 'authorised', reason: '甲' }),
    ).rejects.toMatchObject({ code: 'access.not-granted' });
    expect(await narrowingsOf(33, other.providerNo)).toEqual([]);
  });

  test('the database itself keeps a provider from narrowing for another', async () => {
    const forged = world.database.transaction(provider, (tx) =>
      tx.run({
        text: `insert into catalogue.narrowings (provider_no, item_no, field, attribute, value, reason, decided_at, decided_by)
               values ($1, 1, '', 'class', 'compute-only', '甲', now(), '甲')`,
        values: [provider.providerNo + 1000],
      }),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  test('narrowings are listed page by page, each once', async () => {
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: { narrowings: unknown[]; next: string | null } = await world.call('anyone', 'catalogue.list-narrowings', {
        limit: 1,
        ...(cursor === null ? {} : { cursor }),
      });
      seen.push(...page.narrowings);
      cursor = page.next;
    } while (cursor !== null);
    const { narrowings } = await world.call<{ narrowings: unknown[] }>('anyone', 'catalogue.list-narrowings', { limit: 500 });
    expect(seen).toEqual(narrowings);
    expect(narrowings.length).toBeGreaterThanOrEqual(4);
  });
});

describe('published forms', () => {
  test('anyone may list every item, page by page', async () => {
    const first = await world.call<{ items: { no: number }[]; next: string }>('anyone', 'catalogue.list-items', { limit: 25 });
    const rest = await world.call<{ items: { no: number }[]; next: null }>('anyone', 'catalogue.list-items', {
      limit: 25,
      cursor: first.next,
    });
    expect([...first.items, ...rest.items].map((item) => item.no)).toEqual(listItems().map((item) => item.no));
    expect(rest.next).toBeNull();
  });

  test('every item can be shown whole', async () => {
    for (const { name, fields } of listItems()) {
      const shown = await getItem(name);
      expect(shown.fields.map((field) => field['name'])).toEqual(Object.keys(fields));
    }
    await expect(getItem('no-such-item')).rejects.toMatchObject({ code: 'resource.not-found' });
    await expect(getItem('registration', { version: 999 })).rejects.toMatchObject({ code: 'resource.not-found' });
  });

  test('the DCAT export is JSON-LD of the version asked for', async () => {
    const content = await world.call<Buffer>('anyone', 'catalogue.export-dcat', { version: 0 });
    const document = JSON.parse(content.toString()) as Record<string, unknown>;
    expect(document['owl:versionInfo']).toBe('0');
    expect(document['dcat:dataset']).toHaveLength(listItems().length);
  });

  test('a template comes in the language of the request', async () => {
    const titles = async (language: 'zh' | 'en') => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(
        (await world.call<Buffer>(
          'anyone',
          'catalogue.download-template',
          { item: 'honours' },
          { language },
        )) as unknown as ArrayBuffer,
      );
      return book.worksheets[0]!.getCell('A1').text;
    };
    expect([await titles('zh'), await titles('en')]).toEqual(['统一社会信用代码', 'Unified code']);
  });

  test('code tables are listed by level, by text and page by page', async () => {
    type Page = { codes: { code: string }[]; next: string | null };
    const list = (input: Record<string, unknown>) => world.call<Page>('anyone', 'catalogue.list-codes', input);
    const cities = await list({ table: 'division', parent: '330000', limit: 4 });
    expect(cities.codes.map((one) => one.code)).toEqual(['330100', '330200', '330300', '330400']);
    const more = await list({ table: 'division', parent: '330000', limit: 4, cursor: cities.next });
    expect(more.codes[0]?.code).toBe('330500');
    expect((await list({ table: 'industry', parent: null, limit: 500 })).codes.map((one) => one.code).join('')).toBe(
      'ABCDEFGHIJKLMNOPQRST',
    );
    expect((await list({ table: 'currency', text: '人民币' })).codes.map((one) => one.code)).toEqual(['CNY']);
    expect((await list({ table: 'industry', text: '3484' })).codes.map((one) => one.code)).toEqual(['3484']);
  });
});
