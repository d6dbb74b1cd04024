import type { Bilingual } from '../../../kernel/pure/text.ts';
import { comparable, type AnnexRow } from './annex-column.ts';
import { categories, type CategoryName } from './category.ts';
import { cellNames, type CellName, type Cells } from './cell.ts';
import type { SharingClass } from './field.ts';
import type { EffectiveItem } from './effective-item.ts';
import type { SharingMode } from './item.ts';

/** A cell whose text is not understood: the item keeps what it has, and the text is kept with the version. */
export type UnreadCell = { readonly row: number; readonly item: string; readonly cell: CellName; readonly text: string };

export type ReadRow = { readonly cells: Cells; readonly unread: readonly UnreadCell[] };

/** Reads what a row of the list says of an item. Blank cells and 未知 say nothing. */
export function readAnnexRow(row: AnnexRow, item: EffectiveItem): ReadRow {
  const unread: UnreadCell[] = [];
  const cells: Record<string, unknown> = {};
  for (const cell of cellNames) {
    const text = row.texts[cell];
    if (text === undefined || saysNothing.has(text)) continue;
    const value = readers[cell](text, row, item);
    if (value === undefined) unread.push({ row: row.row, item: item.name, cell, text });
    else cells[cell] = value;
  }
  return { cells, unread };
}

const saysNothing = new Set(['未知', '待定', '-', '—', '——', '/', 'unknown']);

type Reader<C extends CellName> = (text: string, row: AnnexRow, item: EffectiveItem) => Cells[C];

const readers: { readonly [C in CellName]: Reader<C> } = {
  category: (text) => findCategory(text),
  item: (text, row, item) => bilingual(text, row.texts.itemEn, item.title),
  content: (text, row, item) => bilingual(text, row.texts.contentEn, item.content),
  provider: (text, row, item) => bilingual(text, row.texts.providerEn, item.provider),
  mode: (text) => readModes(text),
  deadline: (text) => text,
  class: (text) => classWords.get(comparable(text)),
  sharingLevel: (text) => levelWords.get(comparable(text)),
};

/** The list is Chinese. Where a text changes and no English comes with it, the Chinese stands in both places: an old translation would be wrong. */
function bilingual(zh: string, en: string | undefined, known: Bilingual): Bilingual {
  return { zh, en: en ?? (zh === known.zh ? known.en : zh) };
}

/** A category by its name or title; a number before it and 信息 after it do not matter. */
export function findCategory(text: string): CategoryName | undefined {
  const unnumbered = text.normalize('NFKC').replace(/^\s*\(?[一二三四五六七八九十\d]+[、.)]/, '');
  const key = comparable(unnumbered).replace(/类?信息$/, '');
  const names = Object.keys(categories) as CategoryName[];
  return names.find((name) => name === text || comparable(categories[name].title.zh) === key);
}

/** 物理归集（公示项）/接口调用（未公示项） is two modes; words in brackets and around them do not matter. */
function readModes(text: string): readonly SharingMode[] | undefined {
  const modes = modeWords.filter(([, word]) => word.test(text)).map(([mode]) => mode);
  return modes.length === 0 ? undefined : modes;
}

const modeWords: readonly (readonly [SharingMode, RegExp])[] = [
  ['collect', /归集|collect/i],
  ['call', /接口|调用|call/i],
  ['verify', /核验|核查|比对|verify/i],
];

const classWords = new Map<string, SharingClass>([
  ...words('open', ['公开', '主动公开', '社会公开', '向社会公开', '依法公开', '无条件共享', '可公开', 'open', 'public']),
  ...words('authorised', [
    '授权',
    '授权查询',
    '授权共享',
    '依授权',
    '经授权',
    '依申请公开',
    '依申请',
    '有条件共享',
    'authorised',
    'authorized',
  ]),
  ...words('compute-only', [
    '不公开',
    '不予公开',
    '不予共享',
    '可用不可见',
    '数据可用不可见',
    '联合建模',
    'compute-only',
    'private',
  ]),
]);

function words(sharingClass: SharingClass, texts: readonly string[]): [string, SharingClass][] {
  return texts.map((text) => [comparable(text), sharingClass]);
}

const levelWords = new Map<string, EffectiveItem['sharingLevel']>([
  ['国家', 'national'],
  ['国家级', 'national'],
  ['国家层面', 'national'],
  ['总对总', 'national'],
  ['national', 'national'],
  ['省', 'provincial'],
  ['省级', 'provincial'],
  ['省级层面', 'provincial'],
  ['地方', 'provincial'],
  ['provincial', 'provincial'],
]);
