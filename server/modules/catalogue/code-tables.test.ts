import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listCodes, lookUpCode, requireTitle } from './code-tables.ts';

const codeOf = (...args: Parameters<typeof lookUpCode>) => lookUpCode(...args)?.code;
const tableNames = ['division', 'industry', 'currency', 'document-kind'] as const;

describe('every code table', () => {
  it.each(tableNames)('finds each entry of %s by its own code', (table) => {
    const entries = listCodes(table);
    expect(entries.length).toBeGreaterThan(10);
    expect(new Set(entries.map((entry) => entry.code)).size).toBe(entries.length);
    for (const entry of entries) expect(lookUpCode(table, entry.code)).toBe(entry);
  });

  it.each(tableNames)('reaches each entry of %s from the top by its parents', (table) => {
    const below = (parent: string | null): readonly string[] =>
      listCodes(table, { parent }).flatMap(({ code }) => [code, ...below(code)]);
    expect(below(null).toSorted()).toEqual(
      listCodes(table)
        .map((entry) => entry.code)
        .toSorted(),
    );
  });

  it.each(['divisions.csv', 'industries.csv'])('is read from %s, which needs no quotation marks', (file) => {
    const [header, ...lines] = readFileSync(new URL(`./tables/${file}`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    const width = header!.split(',').length;
    expect(lines.filter((line) => line.includes('"') || line.split(',').length !== width)).toEqual([]);
  });

  it.each(tableNames)('refuses rubbish in %s', (table) => {
    for (const rubbish of ['', ' ', 'rubbish', '没有这一项', '99', '999999', '000000', '-1', 'constructor', '__proto__']) {
      expect(lookUpCode(table, rubbish), rubbish).toBeUndefined();
    }
  });
});

describe('divisions', () => {
  it('hold 34 provinces with Chinese and English titles', () => {
    const provinces = listCodes('division', { parent: null });
    expect(provinces).toHaveLength(34);
    expect(provinces.filter((province) => !/^[A-Z][a-z]+( [A-Z][a-z]+)?$/.test(province.title.en))).toEqual([]);
    expect(lookUpCode('division', '710000')?.title).toEqual({ zh: '台湾省', en: 'Taiwan' });
  });

  it('are found by a name, and by a path where a name alone is not enough', () => {
    expect(codeOf('division', '浙江')).toBe('330000');
    expect(codeOf('division', '杭州市')).toBe('330100');
    expect(codeOf('division', '北京市')).toBe('110000');
    expect(codeOf('division', '浙江省杭州市西湖区')).toBe('330106');
    expect(codeOf('division', '杭州市西湖区')).toBe('330106');
    expect(codeOf('division', '北京市朝阳区')).toBe('110105');
    expect(codeOf('division', '朝阳区')).toBeUndefined();
  });

  it('take a code that is no longer in the list, titled by its nearest ancestor', () => {
    expect(lookUpCode('division', '330103')).toEqual({
      code: '330103',
      title: { zh: '杭州市', en: '杭州市' },
      abolished: true,
      parent: '330100',
    });
    expect(lookUpCode('division', '339999')).toMatchObject({ title: { zh: '浙江省' }, abolished: true });
    expect(lookUpCode('division', '330106')).toMatchObject({ title: { zh: '西湖区' }, abolished: false });
  });

  it('refuse codes of no province and codes that are not six digits', () => {
    for (const code of ['990101', '16', '33010', '3301061', '33010X']) expect(lookUpCode('division', code), code).toBeUndefined();
  });
});

describe('industries', () => {
  it('hold the whole of GB/T 4754-2017 but one class', () => {
    const lengths = Map.groupBy(listCodes('industry'), (entry) => entry.code.length);
    const digits = [1, 2, 3, 4].map((length) => lengths.get(length)?.length);
    expect(digits).toEqual([20, 97, 473, 1381]);
  });

  it('are found with or without the letter of their section, in any width and case', () => {
    for (const code of ['3484', 'C3484', 'c3484', '３４８４']) expect(codeOf('industry', code), code).toBe('3484');
    expect(codeOf('industry', 'A3484')).toBeUndefined();
  });

  it('take a title that stands at several levels for the finest that means the same', () => {
    expect(codeOf('industry', '房地产业')).toBe('70');
    expect(codeOf('industry', '燃气生产和供应业')).toBe('45');
  });

  it('have sections with a title in English, by which they are found', () => {
    const sections = listCodes('industry', { parent: null });
    expect(sections).toHaveLength(20);
    for (const { code, title } of sections) {
      expect(title.en).toMatch(/^[A-Z][a-z, ]+$/);
      expect(codeOf('industry', title.en)).toBe(code);
    }
  });

  it('refuse a code that is not in the standard', () => {
    expect(lookUpCode('industry', '3499X')).toBeUndefined();
    expect(lookUpCode('industry', '9999')).toBeUndefined();
  });
});

describe('currencies and kinds of documents', () => {
  it('are found by the names in use', () => {
    for (const name of ['CNY', 'cny', '人民币', 'RMB', '156']) expect(codeOf('currency', name), name).toBe('CNY');
    expect(codeOf('currency', '美金')).toBe('USD');
    expect(codeOf('document-kind', '身份证')).toBe('resident-identity-card');
    expect(codeOf('document-kind', '02')).toBe('passport');
  });

  it('have no name that means two of them', () => {
    for (const table of ['currencies', 'document-kinds']) {
      const rows = JSON.parse(readFileSync(new URL(`./tables/${table}.json`, import.meta.url), 'utf8')) as {
        zh: string;
        en: string;
        aliases: string[];
      }[];
      const names = rows.flatMap((row) => [row.zh, row.en, ...row.aliases]);
      expect(new Set(names).size, table).toBe(names.length);
    }
  });

  it('mark a currency that no longer exists', () => {
    expect(lookUpCode('currency', '德国马克')).toMatchObject({ code: 'DEM', abolished: true });
    expect(lookUpCode('currency', 'EUR')).toMatchObject({ abolished: false });
  });
});

describe('the title of a stored code', () => {
  it('is found for codes of today and abolished ones', () => {
    expect(requireTitle('division', '330106').zh).toBe('西湖区');
    expect(requireTitle('division', '330103').zh).toBe('杭州市');
  });

  it('is a defect where there is none', () => {
    expect(() => requireTitle('industry', '9999')).toThrow('no code 9999');
  });
});
