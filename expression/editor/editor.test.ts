import { expect, test } from 'vitest';
import { readExpression } from '../read-expression.ts';
import { truthClosure } from '../running/closure.ts';
import { format } from '../syntax/format.ts';
import { parse } from '../syntax/parse.ts';
import { tokens } from '../syntax/recognise.testing.ts';
import { picker, randomExpression, randomRow } from '../testing/random-expression.testing.ts';
import { dictionary } from '../testing/sample-dictionary.testing.ts';
import { complete } from './complete.ts';
import { diagnose } from './diagnose.ts';
import { astOf, viewOf, type View } from './view.ts';

/** The text with | where the cursor stands. */
function at(marked: string, language: 'zh' | 'en' = 'en') {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const { from, to, options } = complete(source, offset, dictionary, language);
  return { source, from, to, inserts: options.map(({ insert }) => insert), options };
}

function read(source: string) {
  const reading = readExpression(source, dictionary, 'bool');
  if (reading.outcome === 'invalid') throw new Error(reading.faults[0].message.en);
  return reading.expression;
}

test('a name is completed by its letters, in either language and by its title, and replaced whole', () => {
  expect(at('tax_le|')).toMatchObject({ from: 0, to: 6, inserts: ['tax_level', 'tax_level_before'] });
  expect(at('debt > 0 && 近3|', 'zh')).toMatchObject({ from: 12, to: 14, inserts: ['近3月用电同比'] });
  expect(at('负|', 'en').inserts).toEqual(['debt']);
  expect(at('electricity|').inserts).toEqual(['kwh_3m_yoy']);
  expect(at('re.mo|rtgaged > 1')).toMatchObject({ from: 0, to: 12, inserts: ['re.mortgaged_share'] });
  // A Chinese title that is no identifier is never inserted.
  expect(at('行业|', 'zh').inserts).toEqual(['industry']);
});

test('beside a code its codes are offered, and only names of the same type', () => {
  const codes = ['"A"', '"B"', '"M"', '"C"', '"D"'];
  expect(at('tax_level == |').inserts).toEqual([...codes, 'tax_level', 'tax_level_before', 'coalesce(']);
  expect(at('tax_level == "|')).toMatchObject({ from: 13, to: 14 });
  expect(at('tax_level == "C|" && hi_tech')).toMatchObject({ from: 13, to: 16, inserts: ['"C"'] });
  expect(at('tax_level in ["A", |').inserts).toEqual(['"A"', '"B"', '"M"', '"C"', '"D"']);
  expect(at('industry in [food|').inserts).toEqual(['"13"']);
  expect(at('debt + |').inserts).not.toContain('hi_tech');
});

test('after a value operators of its type are offered', () => {
  expect(at('tax_level |').inserts).toEqual(['==', '!=', 'in [', '&&', '||', '?']);
  expect(at('(hi_tech |').inserts.at(-1)).toBe(')');
  expect(at('min(debt |').inserts).toContain(',');
  expect(at('hi_tech ? debt |').inserts).toContain(':');
  expect(at('debt in |').inserts).toEqual(['[']);
  expect(at('debt > 5 in|').inserts).toEqual(['in [']);
});

test('where the text before is wrong nothing is offered', () => {
  for (const marked of ['debt ) |', 'debt = |', '|'.padStart(9_000, 'a'), 'x y |']) expect(at(marked).inserts).toEqual([]);
});

test('whatever is offered leaves a text that is an expression or can become one', () => {
  const pick = picker(11);
  let offered = 0;
  for (let round = 0; round < 2_000; round++) {
    const { source } = randomExpression(pick, dictionary, 'bool');
    const offset = pick(source.length + 1);
    const { from, options } = complete(source, offset, dictionary, pick(2) === 0 ? 'zh' : 'en');
    for (const { insert } of options) {
      offered++;
      const parsed = parse(`${source.slice(0, from)} ${insert}`);
      expect('tree' in parsed || parsed.fault.rule, `${source.slice(0, from)}▸${insert}`).toSatisfy(
        (one) => one === true || one === 'syntax.unfinished' || one === 'limit.nodes',
      );
    }
  }
  expect(offered).toBeGreaterThan(10_000);
});

test('an editor is told of errors and, where there are none, of what is hardly meant, with place', () => {
  expect(diagnose('debt >\n  && hi_tech', dictionary)).toMatchObject([
    { severity: 'error', rule: 'syntax.expected', line: 2, column: 3 },
  ]);
  expect(diagnose('debt > 5\n  && debt < 3', dictionary)).toMatchObject([
    { severity: 'warning', rule: 'contradiction', line: 2, column: 6, with: { start: 0, end: 8 } },
  ]);
  expect(diagnose('debt + 5', dictionary, 'bool')).toMatchObject([{ severity: 'error', rule: 'type.mismatch' }]);
  expect(diagnose('debt > 5', dictionary, 'bool')).toEqual([]);
});

test.each<[string, View['join'], string[]]>([
  ['debt > 5', 'and', ['debt >']],
  ['5 >= debt && hi_tech', 'and', ['debt <=', 'hi_tech yes']],
  ['!hi_tech || !has(debt) || has(as_of)', 'or', ['hi_tech no', 'debt unknown', 'as_of known']],
  [
    'tax_level in ["A"] && !(industry in ["13"]) && between(debt, 1, 5)',
    'and',
    ['tax_level in', 'industry not-in', 'debt between'],
  ],
])('%s is rows joined by %s', (source, join, rows) => {
  const view = viewOf(read(source).ast);
  expect(view).toMatchObject({ join });
  expect(view?.rows.map((row) => ('join' in row ? row.join : `${row.indicator} ${row.comparison}`))).toEqual(rows);
});

test('groups within groups are rows too, and anything else has no rows', () => {
  expect(viewOf(read('hi_tech && (debt > 5 || debt < 1 && dishonest)').ast)).toMatchObject({
    join: 'and',
    rows: [{ comparison: 'yes' }, { join: 'or', rows: [{}, { join: 'and' }] }],
  });
  for (const source of [
    'debt + 1 > 5',
    'debt > sales_12m',
    '!(debt > 5)',
    'hi_tech ? true : false',
    'between(debt, 1, sales_12m)',
    'true',
  ])
    expect(viewOf(read(source).ast), source).toBeUndefined();
});

test('rows written back mean the same for every row of data, and have the same rows again', () => {
  const pick = picker(12);
  const rows = Array.from({ length: 100 }, () => randomRow(pick, dictionary));
  let shown = 0;
  for (let round = 0; round < 20_000 && shown < 300; round++) {
    const expression = randomExpression(pick, dictionary, 'bool');
    const view = viewOf(expression.ast);
    if (view === undefined) continue;
    shown++;
    const back = read(format(astOf(view)));
    expect(viewOf(back.ast)).toEqual(view);
    for (const row of rows) expect(truthClosure(back)(row), expression.source).toBe(truthClosure(expression)(row));
  }
  expect(shown).toBe(300);
});

test('a group without rows is no expression', () => {
  expect(() => astOf({ join: 'and', rows: [] })).toThrow(RangeError);
});

test('an editor can ask anything of any text at any position', () => {
  const pick = picker(13);
  const pieces = [
    ...tokens,
    'tax_level',
    'hi_tech',
    'as_of',
    '"',
    '=',
    '（',
    '.',
    '1.',
    '\\',
    '\n',
    '𠮷',
    '\uD842',
    'constructor',
    '__proto__',
  ];
  let right = 0;
  for (let round = 0; round < 3_000; round++) {
    const source = Array.from({ length: pick(12) }, () => pieces[pick(pieces.length)]!).join(pick(2) === 0 ? ' ' : '');
    const found = diagnose(source, dictionary);
    if (found.length === 0) right++;
    for (const { at: place, line, column } of found) {
      expect(place.start <= place.end && place.end <= source.length && line >= 1 && column >= 1, source).toBe(true);
    }
    const { from, to } = complete(source, pick(source.length + 1), dictionary);
    expect(from <= to && to <= source.length, source).toBe(true);
  }
  expect(right).toBeGreaterThan(20);
});
