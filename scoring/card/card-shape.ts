import type { CardFault } from './card-faults.ts';

type Shape = (value: unknown, at: string) => readonly CardFault[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const is =
  (zh: string, en: string, holds: (value: unknown) => boolean): Shape =>
  (value, at) =>
    holds(value) ? [] : [{ at, zh, en }];

const text = is('应为文字', 'has to be a text', (value) => typeof value === 'string' && value.isWellFormed());
const number = is('应为数值', 'has to be a number', (value) => typeof value === 'number' && Number.isFinite(value));
const word = (...words: readonly string[]) =>
  is(
    `应为 ${words.join('、')} 之一`,
    `has to be one of ${words.join(', ')}`,
    (value) => typeof value === 'string' && words.includes(value),
  );

const list =
  (of: Shape): Shape =>
  (value, at) =>
    Array.isArray(value)
      ? value.flatMap((one, place) => of(one, `${at}[${place}]`))
      : [{ at, zh: '应为列表', en: 'has to be a list' }];

const mapOf =
  (of: Shape): Shape =>
  (value, at) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, one]) => of(one, `${at}.${name}`))
      : [{ at, zh: '应为对象', en: 'has to be an object' }];

/** Exactly these members; of those that may be left out, none that is there is of another shape. */
const members =
  (needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, at) => {
    if (!isObject(value)) return [{ at, zh: '应为对象', en: 'has to be an object' }];
    const under = (name: string) => (at === '' ? name : `${at}.${name}`);
    const all = new Map(Object.entries({ ...needed, ...optional }));
    return [
      ...Object.keys(needed)
        .filter((name) => !Object.hasOwn(value, name))
        .map((name) => ({ at: under(name), zh: '缺少', en: 'is not there' })),
      ...Object.entries(value).flatMap(
        ([name, member]) => all.get(name)?.(member, under(name)) ?? [{ at: under(name), zh: '未知成员', en: 'is not known' }],
      ),
    ];
  };

const bilingual = members({ zh: text, en: text });
const common = {
  code: text,
  title: bilingual,
  theme: text,
  points: list(number),
  missing: number,
  special: mapOf(number),
  expected: number,
};
const reason = { reason: members({ enterprise: bilingual, bank: bilingual }) };
const ofNumbers = members({ ...common, kind: word('number'), cuts: list(number) }, reason);
const ofCategories = members({ ...common, kind: word('category'), groups: list(list(text)), unseen: number }, reason);
const characteristic: Shape = (value, at) =>
  (isObject(value) && value['kind'] === 'category' ? ofCategories : ofNumbers)(value, at);
const special = members({ special: text });
const cardValue: Shape = (value, at) => {
  if (value === null || typeof value === 'number' || typeof value === 'string') return [];
  return special(value, at);
};

const scaled = {
  scaling: members({ pointsToDouble: number, odds: number, score: number }),
  pd: members({ from: number, millionths: list(number) }),
};

const head = { title: bilingual, origin: word('statistical', 'expert'), features: text, specials: list(text) };

const card = members(
  {
    format: text,
    ...head,
    base: number,
    characteristics: list(characteristic),
    golden: list(members({ input: mapOf(cardValue), score: number, points: list(number) })),
  },
  scaled,
);

const besides = members({ ...head, characteristics: list(members({ title: bilingual, theme: text }, reason)) }, scaled);

/** Where a value from outside has not the members and types of a card. */
export const shapeFaults = (value: unknown): readonly CardFault[] => card(value, '').slice(0, MOST_FAULTS);

const MOST_FAULTS = 100;

/** The same of what stands beside a card in another form. */
export const besidesFaults = (value: unknown): readonly CardFault[] => besides(value, '').slice(0, MOST_FAULTS);
