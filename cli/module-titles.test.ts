import { expect, test } from 'vitest';
import { commands } from './gen/commands.gen.ts';
import { moduleTitles } from './module-titles.ts';

test('every group of commands says what it is about, and no title stands for a group that is not there', () => {
  const groups = new Set(commands.map(({ name }) => name.split('.')[0]));
  expect(new Set(Object.keys(moduleTitles))).toEqual(groups);
});
