import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listItems } from '../index.ts';
import { annexColumns, findAnnexColumn, makesAnnex, type AnnexRow } from './annex-column.ts';
import { categories, type CategoryName } from './category.ts';
import { compareItems } from './differences.ts';
import { effectiveItemOf } from './effective-item.ts';
import { readAnnex } from './read-annex.ts';

const items = listItems().map((item) => effectiveItemOf(item, []));
const row = (texts: AnnexRow['texts'], place = 1): AnnexRow => ({ row: place, texts });
const one = (texts: AnnexRow['texts']) => readAnnex([row(texts)], items);

test('every row is either laid over an item or kept among the unmatched, whatever it says', () => {
  const someTitle = fc.oneof(fc.constantFrom(...items.map((item) => item.title.zh)), fc.string());
  const texts = fc.record(
    {
      no: fc.oneof(fc.integer({ min: -2, max: 110 }).map(String), fc.string()),
      item: someTitle,
      category: fc.string(),
      mode: fc.string(),
      class: fc.string(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 30 }), (list) => {
      const { overlay, unmatched } = readAnnex(
        list.map((each, index) => row(each as AnnexRow['texts'], index + 1)),
        items,
      );
      expect(Object.keys(overlay).length + unmatched.length).toBe(list.length);
    }),
  );
});

test('the cells of a row become values of the catalogue', () => {
  const texts = {
    no: '18',
    mode: '物理归集（A级）/接口调用、数据核验（其他级别）',
    provider: '国家税务总局',
    deadline: '2022年6月底前',
    class: '依申请公开',
    sharingLevel: '省级',
  };
  const { overlay, unread } = one(texts);
  expect(unread).toEqual([]);
  expect(overlay['18']).toEqual({
    mode: ['collect', 'call', 'verify'],
    provider: { zh: '国家税务总局', en: '国家税务总局' },
    deadline: '2022年6月底前',
    class: 'authorised',
    sharingLevel: 'provincial',
  });
});

test('an English text stays only while its Chinese one does, or comes with the list', () => {
  const known = items.find((item) => item.no === 1)!;
  expect(one({ no: '1', provider: known.provider.zh }).overlay['1']?.provider).toEqual(known.provider);
  expect(one({ no: '1', provider: '某总局', providerEn: 'Some office' }).overlay['1']?.provider).toEqual({
    zh: '某总局',
    en: 'Some office',
  });
});

test('blank cells and 未知 leave the item as it is', () => {
  expect(one({ no: '1', deadline: '未知', provider: '——' }).overlay['1']).toEqual({});
});

test('a text that is not understood is reported and sets nothing', () => {
  const { overlay, unread } = one({ no: '1', class: '视情况而定', mode: '见附件', category: '某新大类' });
  expect(overlay['1']).toEqual({});
  expect(unread.map(({ row: place, item, cell, text }) => [place, item, cell, text])).toEqual([
    [1, 'registration', 'category', '某新大类'],
    [1, 'registration', 'mode', '见附件'],
    [1, 'registration', 'class', '视情况而定'],
  ]);
});

test('a title that is an item’s own decides against the number, with or without 信息, blanks and punctuation', () => {
  expect(Object.keys(one({ no: '1', item: ' 行政许可 信息', provider: '某部' }).overlay)).toEqual(['6']);
  expect(Object.keys(one({ item: '著作权(含软件)登记', provider: '某部' }).overlay)).toEqual(['35']);
});

test('a list that counts anew does not overwrite the item that had the number', () => {
  const { overlay, unmatched } = one({ no: '1', category: '企业主要人员', item: '企业董监高名册', provider: '某部' });
  expect(overlay).toEqual({});
  expect(unmatched).toMatchObject([{ row: 1, reason: 'number-of-another', texts: { item: '企业董监高名册' } }]);
});

test('a number with another title belongs to the item when the category agrees', () => {
  const { overlay } = one({ no: '１.', category: '一、市场主体注册登记类信息', item: '企业注册登记信息' });
  expect(overlay['1']).toEqual({ category: 'registration', item: { zh: '企业注册登记信息', en: '企业注册登记信息' } });
});

test('of two rows for one item the first is laid over it and the second is kept', () => {
  const { overlay, unmatched } = readAnnex([row({ no: '1', provider: '甲' }, 1), row({ no: '1', provider: '乙' }, 2)], items);
  expect(overlay['1']?.provider?.zh).toBe('甲');
  expect(unmatched).toMatchObject([{ row: 2, reason: 'repeated', texts: { provider: '乙' } }]);
});

test('an item the program lacks is kept word for word', () => {
  const texts = { no: '99', item: '气象信息', provider: '中国气象局', content: '某内容' };
  expect(one(texts)).toEqual({ overlay: {}, unread: [], unmatched: [{ row: 1, reason: 'unknown-item', texts }] });
});

test('every category is found by its title', () => {
  for (const name of Object.keys(categories) as CategoryName[]) {
    const item = items.find((each) => each.no === 1)!;
    expect(one({ no: String(item.no), category: categories[name].title.zh }).overlay['1']?.category).toBe(name);
  }
});

test('a comparison tells values that differ from values that were confirmed', () => {
  const overlay = one({ no: '1', provider: items[0]!.provider.zh, deadline: '2022年底' }).overlay;
  const after = listItems().map((item) => effectiveItemOf(item, [overlay]));
  expect(compareItems(items, after)).toEqual({
    confirmed: 1,
    differences: [
      {
        itemNo: 1,
        item: 'registration',
        cell: 'deadline',
        old: null,
        new: '2022年底',
        oldConfidence: 'unknown',
        newConfidence: 'official',
      },
    ],
  });
});

test('neither the order of modes nor that of the members of a text makes a difference', () => {
  const [known] = items.filter((item) => item.modes.length > 1);
  const same = { mode: known!.modes.toReversed(), provider: { en: known!.provider.en, zh: known!.provider.zh } };
  const after = listItems().map((item) => effectiveItemOf(item, [{ [String(known!.no)]: same }]));
  expect(compareItems(items, after)).toEqual({ confirmed: 2, differences: [] });
});

test('headings are found with blanks, line breaks and brackets, and a list needs rows that can be told apart', () => {
  expect(
    ['序 号', '信息类', '共享\n内容', '责任单位', '完成时限', '公开属性', '备注'].map((text) => findAnnexColumn(text)),
  ).toEqual(['no', 'category', 'content', 'provider', 'deadline', 'class', undefined]);
  expect(makesAnnex(['no', 'mode'])).toBe(true);
  expect(makesAnnex(['no', 'item'])).toBe(false);
  expect(makesAnnex(['provider', 'mode'])).toBe(false);
  expect(new Set(annexColumns).size).toBe(annexColumns.length);
});
