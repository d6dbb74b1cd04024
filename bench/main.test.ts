import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { numericCode, pgbenchCode } from './records/numeric-code.ts';
import { scriptOf } from './records/pgbench.ts';
import { runBenchmarks, type Benchmarks } from './run-benchmarks.ts';
import { readUnifiedCode } from '../server/modules/subjects/index.ts';

const good: Figure = { figure: 'letters.speed', value: 0.53, limit: 'the post', bar: '>= 0.5', holds: true };
const bad: Figure = { figure: 'numbers.error', value: 12, limit: 'none', bar: '= 0', holds: false };

/** What a run prints and answers, with measurements that are known. */
async function run(args: readonly string[]) {
  const out: string[] = [];
  const progress: string[] = [];
  const asked: boolean[] = [];
  const benchmarks: Benchmarks = {
    letters:
      async () =>
      async ({ full, note }) => {
        asked.push(full);
        note('sorting');
        return [good];
      },
    numbers: async () => async () => [bad],
    broken: async () => () => Promise.reject(new Error('no paper')),
  };
  const code = await runBenchmarks(args, benchmarks, { out: (line) => out.push(line), progress: (line) => progress.push(line) });
  return { code, out, progress, asked };
}

test('with --json each figure is one object on a line', async () => {
  const { out, code } = await run(['letters', '--json']);
  expect(out).toEqual(['{"figure":"letters.speed","value":0.53,"bar":">= 0.5","holds":true,"limit":"the post"}']);
  expect(code).toBe(0);
});

test('without --json the figures stand in columns, and a bar that does not hold makes the exit code 1', async () => {
  const { out, code } = await run(['letters', 'numbers']);
  expect(out).toEqual([
    'letters.speed  0.53  >= 0.5  holds          the post',
    'numbers.error    12  = 0     DOES NOT HOLD  none',
  ]);
  expect(code).toBe(1);
});

test('progress goes beside the result, with the time and what runs', async () => {
  const { progress } = await run(['letters']);
  expect(progress).toEqual(['00:00  letters: begins', '00:00  letters: sorting']);
});

test('--full is passed on, and only the named modules run', async () => {
  expect((await run(['letters', '--full'])).asked).toEqual([true]);
  expect((await run(['letters'])).asked).toEqual([false]);
  expect((await run(['numbers'])).asked).toEqual([]);
});

test('a benchmark that fails does not keep the others from being shown, and makes the exit code 1', async () => {
  const { code, out, progress } = await run(['broken', 'letters']);
  expect(code).toBe(1);
  expect(out).toHaveLength(1);
  expect(progress.join('\n')).toContain('broken: failed: Error: no paper');
});

test('an unknown module or option is named, with those that exist, and nothing runs', async () => {
  for (const args of [['letters', 'leters'], ['--jsn']]) {
    const { code, out, progress, asked } = await run(args);
    expect(code).toBe(2);
    expect([...out, ...asked]).toEqual([]);
    expect(progress.join('\n')).toMatch(/(leters|--jsn)[^]*letters, numbers, broken/);
  }
});

test('the program itself answers an unknown module with exit code 2', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'nosuch'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('nosuch');
  expect(stderr).toContain(
    'audit, collection, consent, evaluation, expression, loans, marketplace, privacy, query, records, scoring, subjects',
  );
});

test('the median is the middle one, and of nothing there is none', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2);
  expect(() => median([])).toThrow(RangeError);
});

test('every code made for pgbench is a right unified code, and pgbench comes to the same one', () => {
  const commands = pgbenchCode(100_000);
  const [, sum = '', ,] = commands.split('\n').map((line) => line.replace(/^\\set \w+ /, ''));
  const balances = new Map(
    [...commands.matchAll(/when :r = (\d+) then (\d+)/g)].map(([, rest, balance]) => [Number(rest), Number(balance)]),
  );
  for (const n of [0, 1, 7, 99, 12_345, 987_654, 99_999]) {
    const code = numericCode(n);
    expect(readUnifiedCode(code)).toMatchObject({ outcome: 'valid', code });
    const digits = Array.from(String(n).padStart(7, '0'), Number);
    const [fixed = 0, ...weights] = [
      /\((\d+) \+/.exec(sum)![1],
      ...[...sum.matchAll(/% 10 \* (\d+)/g)].map((match) => match[1]),
    ].map(Number);
    const rest = weights.reduce((all, weight, index) => all + weight * digits[index]!, fixed) % 31;
    expect(913301060000000000n + BigInt(n) * 1000n + BigInt(balances.get(rest)!) * 10n).toBe(BigInt(code));
  }
});

test('a pgbench script has the recorded statements with a random code, and no colon that pgbench would take for a variable', () => {
  const statements = [
    { text: 'begin; set local a = 1', values: [] },
    {
      text: `select to_char(t, 'HH24:MI') from f where s = $1 and n = $2 and c = any($3::text[])`,
      values: ['X1', null, ['X1', "it's"]],
    },
  ];
  const lines = scriptOf(statements, new Map([['X1', ':code']]), 10)
    .trimEnd()
    .split('\n')
    .slice(4);
  expect(lines).toEqual([
    '\\startpipeline',
    'begin;',
    'set local a = 1;',
    '\\endpipeline',
    `select to_char(t, U&'HH24\\003AMI') from f where s = :code and n = null and c = any(array[:code, 'it''s']::text[]);`,
  ]);
});
