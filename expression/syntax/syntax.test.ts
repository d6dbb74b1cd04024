import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { picker, randomAst } from '../testing/random-expression.testing.ts';
import { dictionary } from '../testing/sample-dictionary.testing.ts';
import { canonical } from './canonical.ts';
import { countNodes, depthOf } from './children.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';
import { readAst } from './read-ast.ts';
import { recognise, tokens } from './recognise.testing.ts';
import type { Ast } from './syntax.ts';

/** The canonical tree with names as they stand. */
function treeOf(source: string): Ast {
  const parsed = parse(source);
  if ('fault' in parsed) throw new Error(`${parsed.fault.rule}: ${source}`);
  return canonical(parsed.tree, (name) => name);
}

const faultOf = (source: string) => {
  const parsed = parse(source);
  return 'fault' in parsed ? parsed.fault : undefined;
};

test('what is formatted reads as the same tree, for trees of every shape', () => {
  const pick = picker(1);
  for (let round = 0; round < 3_000; round++) {
    const type = (['bool', 'number', 'date'] as const)[pick(3)]!;
    const ast = randomAst({ pick, dictionary }, type, 1 + pick(6));
    if (countNodes(ast) > limits.nodes || depthOf(ast) > limits.depth) continue;
    const source = format(ast);
    expect(treeOf(source), source).toEqual(ast);
    expect(readAst(JSON.parse(JSON.stringify(ast)))).toEqual(ast);
    expect(format(treeOf(source))).toBe(source);
  }
});

test.each([
  ['a+b*c', 'a + b * c'],
  ['(a+b)*c', '(a + b) * c'],
  ['a-(b-c)', 'a - (b - c)'],
  ['(a-b)-c', 'a - b - c'],
  ['((a&&b)&&(c&&d))', 'a && b && c && d'],
  ['a||b&&c', 'a || b && c'],
  ['(a||b)&&c', '(a || b) && c'],
  ['!(a&&b)', '!(a && b)'],
  ['- 5 + -(5) - -5', '-5 + -(5) - -5'],
  ['a?b:c?d:e', 'a ? b : c ? d : e'],
  ['(a?b:c)?d:e', '(a ? b : c) ? d : e'],
  ['(a<b)==(c<d)', '(a < b) == (c < d)'],
  ['近3月.用电 in[ -1,"A" ]', '近3月.用电 in [-1, "A"]'],
  ['-0 * 1E3', '0 * 1000'],
])('%s is written %s', (source, formatted) => {
  expect(format(treeOf(source))).toBe(formatted);
});

test('a long chain of conditions is written on lines of its own', () => {
  const source = Array.from({ length: 6 }, (_, index) => `indicator_number_${index} >= ${index + 1}00000`).join(' && ');
  expect(format(treeOf(source)).split('\n')).toHaveLength(6);
  expect(treeOf(format(treeOf(source)))).toEqual(treeOf(source));
});

test('whatever text is read, there is a tree or a fault within the text, in both languages', () => {
  const piece = oneof(
    constantFrom(...tokens),
    string({ unit: 'binary', maxLength: 4 }),
    constantFrom('（', '“', '=', '%', '\0', '.', '1.', '"', '\\', '\u202E', '且', '𠮷'),
  );
  const text = oneof(
    string({ unit: 'binary', maxLength: 200 }),
    array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  );
  assert(
    property(text, (source) => {
      const fault = faultOf(source);
      if (fault === undefined) {
        expect(recogniseText(source)).toBe(true);
        return;
      }
      expect(fault.at.start).toBeGreaterThanOrEqual(0);
      expect(fault.at.end).toBeGreaterThanOrEqual(fault.at.start);
      expect(fault.at.end).toBeLessThanOrEqual(source.length);
      for (const { zh, en } of [fault.message, fault.mend]) expect([zh.length > 0, en.length > 0]).toEqual([true, true]);
    }),
    { numRuns: 3_000 },
  );
});

test('nothing outside the grammar is accepted and nothing within it refused', () => {
  const pick = picker(2);
  const counts = { accepted: 0, refused: 0 };
  for (let round = 0; round < 20_000; round++) {
    const words = mutated(wordsOf(format(randomAst({ pick, dictionary }, 'bool', 1 + pick(4)))), pick);
    const isTree = 'tree' in parse(words.join(' '));
    expect(isTree, words.join(' ')).toBe(words.length > 0 && recognise(words));
    counts[isTree ? 'accepted' : 'refused']++;
  }
  expect(counts.accepted).toBeGreaterThan(4_000);
  expect(counts.refused).toBeGreaterThan(4_000);
});

function mutated(words: string[], pick: (bound: number) => number): string[] {
  for (let change = pick(3); change > 0; change--) {
    const place = pick(words.length + 1);
    words.splice(place, pick(2), ...(pick(3) === 0 ? [] : [tokens[pick(tokens.length)]!]));
  }
  return words.slice(0, 60);
}

/** A minus and its number are two words here. */
const wordsOf = (source: string) =>
  [...source.matchAll(/"[^"]*"|[\p{L}_][\p{L}\p{N}_.]*|\d[\d.]*(?:e[+-]?\d+)?|&&|\|\||[<>=!]=|\S/gu)].map(([word]) => word);

function recogniseText(source: string): boolean {
  return recognise(wordsOf(source.replaceAll(/E(?=[+-]?\d)/g, 'e')));
}

test.each([
  ['', 'syntax.unfinished', 0],
  ['a >', 'syntax.unfinished', 3],
  ['a = 1', 'text.character', 2],
  ['a ＞ 1', 'text.character', 2],
  ['a > 1%', 'text.character', 5],
  ["a == 'x'", 'text.character', 5],
  ['a == "x', 'text.unclosed', 5],
  ['a > 007', 'text.number', 4],
  ['a > 1.', 'text.number', 4],
  ['a > 12个', 'text.number', 4],
  ['a > 1e16', 'number.range', 4],
  ['a > 1e-16', 'number.range', 4],
  ['a > 1e999', 'number.range', 4],
  ['a and b', 'syntax.rest', 2],
  ['a b', 'syntax.rest', 2],
  ['a in (1, 2)', 'syntax.expected', 5],
  ['a in []', 'syntax.expected', 6],
  ['a in [b]', 'syntax.expected', 6],
  ['foo(a)', 'function.unknown', 0],
  ['abs()', 'syntax.expected', 4],
  ['a ? b', 'syntax.unfinished', 5],
  ['a ? b ? c : d : e', 'syntax.expected', 6],
  ['x => x', 'text.character', 2],
  ['a[0]', 'syntax.rest', 1],
  ['a; b', 'text.character', 1],
])('%s breaks the rule %s at %i', (source, rule, start) => {
  expect(faultOf(source)).toMatchObject({ rule, at: { start } });
});

test('what people mean is told', () => {
  expect(faultOf('a = 1')!.mend.zh).toContain('==');
  expect(faultOf('a constructor')!.mend.en).toContain('operator');
  expect(faultOf('a ≥ 1')!.mend.en).toContain('>=');
  expect(faultOf('a 且 b')!.mend.zh).toContain('&&');
  expect(faultOf('maxx(a, b)')!.mend.en).toContain('Did you mean max?');
});

test('200 nodes and 20 levels are the most, whatever the shape; chains are one level', () => {
  const chain = (count: number) => Array.from({ length: count }, () => 'a').join(' + ');
  expect(faultOf(chain(100))).toBeUndefined();
  expect(faultOf(chain(101))?.rule).toBe('limit.nodes');
  const many = (count: number) => Array.from({ length: count }, () => 'a').join(' && ');
  expect(faultOf(many(199))).toBeUndefined();
  expect(faultOf(many(200))?.rule).toBe('limit.nodes');
  const list = (count: number) => `a in [${Array.from({ length: count }, () => '1').join(', ')}]`;
  expect(faultOf(list(198))).toBeUndefined();
  expect(faultOf(list(199))?.rule).toBe('limit.nodes');
  const choices = (count: number) => `${'a ? b : '.repeat(count)}c`;
  expect(faultOf(choices(66))).toBeUndefined();
  const deep = (count: number) => `${'abs('.repeat(count)}a${')'.repeat(count)}`;
  expect(faultOf(deep(19))).toBeUndefined();
  expect(faultOf(deep(20))?.rule).toBe('limit.depth');
  for (const open of ['(', '-', '!', 'abs(', '1+(']) expect(faultOf(open.repeat(2_000))?.rule).toMatch(/^limit/);
  expect(faultOf('a'.repeat(limits.characters + 1))?.rule).toBe('text.length');
});

test('no JSON but a tree of this language is taken for one', () => {
  for (const json of [
    null,
    1,
    'a',
    [],
    {},
    { op: 'eval' },
    { op: 'name' },
    { op: 'number', value: null },
    { op: 'and', of: [] },
    { op: 'call', name: 'exec', of: [] },
    { op: 'compare', sign: '=', left: {}, right: {} },
    { op: 'in', of: { op: 'name', name: 'a' }, list: [{ op: 'name', name: 'b' }] },
  ])
    expect(readAst(json)).toBeUndefined();
  let deep: unknown = { op: 'name', name: 'a' };
  for (let level = 0; level < 100_000; level++) deep = { op: 'not', of: deep };
  expect(readAst(deep)).toBeUndefined();
});
