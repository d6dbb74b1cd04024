import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../server/testing/temporary-folder.ts';
import { buildProgram } from '../program.ts';
import { openTerminal } from '../terminal.ts';
import { bashScript } from './bash-script.ts';
import { completionTree } from './completion-tree.ts';
import { fishScript } from './fish-script.ts';
import { zshScript } from './zsh-script.ts';

const nodes = completionTree(buildProgram(openTerminal('zh', process), '0', () => undefined));

/** What bash offers for each line of words; the last word is the one that is being typed. */
function offered(lines: readonly (readonly string[])[]): string[][] {
  const path = join(temporaryFolder(), 'completion.bash');
  writeFileSync(path, bashScript(nodes));
  execFileSync('bash', ['-n', path]);
  const asked = lines.map(
    (words) =>
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _jinqiao; echo "\${COMPREPLY[*]}"`,
  );
  const output = execFileSync('bash', ['--norc', '-c', `source ${path}; ${asked.join('; ')}`], { encoding: 'utf8' });
  return output
    .split('\n')
    .slice(0, lines.length)
    .map((line) => line.split(' ').filter((word) => word !== ''));
}

test('bash completes modules, verbs, options and the values of options', () => {
  const [modules, verbs, flags, items, states, shells, withGlobal] = offered([
    ['jinqiao', 'co'],
    ['jinqiao', 'collection', 'de'],
    ['jinqiao', 'collection', 'deliver', 'x.csv', '--dry'],
    ['jinqiao', 'collection', 'deliver', '--item', 'hon'],
    ['jinqiao', 'collection', 'list-deliveries', '--state', 'c'],
    ['jinqiao', 'completion', ''],
    ['jinqiao', '--json', 'access', 'who'],
  ]);
  expect(modules).toEqual(['collection', 'consent', 'completion']);
  expect(verbs).toEqual(['deliver', 'deliver-records']);
  expect(flags).toEqual(['--dry-run']);
  expect(items).toEqual(['honours']);
  expect(states).toEqual(['completed']);
  expect(shells).toEqual(['bash', 'zsh', 'fish']);
  expect(withGlobal).toEqual(['who-am-i']);
});

test.each([
  ['zsh', zshScript],
  ['fish', fishScript],
] as const)('the script for %s names every command and option, and its quotes match', (_shell, script) => {
  const text = script(nodes);
  for (const node of nodes) {
    for (const child of node.children) expect(text).toContain(child.name);
    for (const option of node.options) expect(text).toContain(option.flag.replace(/^--/, ''));
  }
  for (const line of text.split('\n').filter((one) => !one.startsWith('#'))) {
    expect((line.replaceAll(/\\['\\]/g, '').match(/'/g) ?? []).length % 2, line).toBe(0);
  }
});
