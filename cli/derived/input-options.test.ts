import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../server/testing/temporary-folder.ts';
import { operations } from '../../server/gen/operations.gen.ts';
import { commands } from '../gen/commands.gen.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandDefinition } from './command-definition.ts';
import { joined } from './call-operation.ts';
import { descriptionIn, flagOf, inputOptions, readInput } from './input-options.ts';

const definition: CommandDefinition = {
  name: 'records.try',
  kind: 'query',
  title: { zh: '', en: '' },
  description: { zh: '', en: '' },
  roles: [],
  body: 'json',
  answer: 'json',
  input: {
    type: 'object',
    required: ['code'],
    properties: {
      code: { type: 'string' },
      limit: { type: 'integer' },
      share: { anyOf: [{ type: 'number' }, { type: 'null' }] },
      dryRun: { type: 'boolean' },
      state: { enum: ['open', 'closed'] },
      items: { type: 'array', items: { type: 'string' } },
      columns: { type: 'object' },
      records: { type: 'array', items: { type: 'object' } },
      key: { type: 'string' },
    },
  },
};

function inputFrom(...args: string[]): Record<string, unknown> {
  const options = inputOptions(definition, 'zh');
  const command = new Command('try').option('--input <json>').exitOverride();
  for (const option of options.values()) command.addOption(option);
  command.parse(args, { from: 'user' });
  return readInput(definition, options, command.opts());
}

test('options become the input with the types that the operation asks for', () => {
  const given = ['--code', '001', '--limit', '5', '--share', '0.5', '--dry-run', '--state', 'open', '--columns', '{"a":"b"}'];
  expect(inputFrom(...given)).toEqual({ code: '001', limit: 5, share: 0.5, dryRun: true, state: 'open', columns: { a: 'b' } });
});

test('a list is given by repeating, by commas, or as JSON', () => {
  expect(inputFrom('--code', 'c', '--items', 'a,b', '--items', 'd')).toMatchObject({ items: ['a', 'b', 'd'] });
  expect(inputFrom('--code', 'c', '--items', '["x,y"]')).toMatchObject({ items: ['x,y'] });
  expect(inputFrom('--code', 'c', '--records', '[{"n":1}]')).toMatchObject({ records: [{ n: 1 }] });
});

test('JSON may come from a file, and options override the whole input', () => {
  const path = join(temporaryFolder(), 'input.json');
  writeFileSync(path, '\uFEFF{"code":"from file","limit":1}');
  expect(inputFrom('--input', `@${path}`, '--limit', '2')).toEqual({ code: 'from file', limit: 2 });
});

test.each([
  [['--code', 'c', '--limit', '1.5'], /--limit/],
  [['--code', 'c', '--limit', ''], /--limit/],
  [['--code', 'c', '--state', 'ajar'], /open, closed/],
  [['--code', 'c', '--columns', '{'], /--columns is not valid JSON/],
  [['--code', 'c', '--columns', '@/nowhere'], /cannot be read/],
  [['--code', 'c', '--input', '[]'], /--input/],
  [[], /--code/],
])('%j is wrong usage, and nothing is sent', (args, reason) => {
  expect(() => inputFrom(...args)).toThrow(UsageError);
  expect(() => inputFrom(...args)).toThrow(reason);
});

test('a property that has the name of a common option gets one of its own', () => {
  expect(flagOf('key')).toBe('--input-key');
  expect(inputFrom('--code', 'c', '--input-key', 'v')).toMatchObject({ key: 'v' });
});

test('every operation has a command, and each property of its input a flag of its own', () => {
  expect(commands.map((one) => one.name)).toEqual(operations.map((one) => one.name));
  for (const command of commands) {
    const flags = Object.keys(command.input.properties ?? {}).map(flagOf);
    expect(new Set(flags).size, command.name).toBe(flags.length);
  }
});

test('a description is shown in one language, however the two are set apart', () => {
  expect(descriptionIn('每页条数 Rows a page', 'zh')).toBe('每页条数');
  expect(descriptionIn('每页条数 Rows a page', 'en')).toBe('Rows a page');
  expect(descriptionIn('角色为 provider 时必填 · Required for role provider', 'zh')).toBe('角色为 provider 时必填');
  expect(descriptionIn('只有中文', 'en')).toBe('只有中文');
});

test('pages join into one answer: rows grow, headers do not', () => {
  const first = { header: ['a'], refusals: [{ rowNo: 1 }], next: 'x' };
  const second = { header: ['a'], refusals: [{ rowNo: 2 }], next: null };
  expect(joined(joined(undefined, first), second)).toEqual({ header: ['a'], refusals: [{ rowNo: 1 }, { rowNo: 2 }], next: null });
});
