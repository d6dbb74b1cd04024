import { expect, test } from 'vitest';
import { protocols } from './protocols.ts';
import type { Said, When } from './protocol.ts';

test('each protocol describes itself whole: in both languages, of its own parties and parameters alone, under a name of its own', () => {
  expect(new Set(protocols.map(({ name, version }) => `${name}/${version}`)).size).toBe(protocols.length);
  for (const { name, title, parties, inputsOf = [], parameters = [], outputs, learns, notLearned, assumes } of protocols) {
    expect(name).toMatch(/^[a-z][a-z-]*$/);
    const said: readonly Said[] = [
      title,
      ...parameters.map((one) => one.title),
      ...outputs.map((one) => one.title),
      ...learns.map(({ what }) => what),
      ...notLearned,
      ...assumes,
    ];
    for (const { zh, en } of said) {
      expect(zh, name).toMatch(/\p{Script=Han}/u);
      expect(en, name).not.toMatch(/\p{Script=Han}/u);
      // The table is a list of lines: a line end would make two entries of one.
      expect(zh + en, name).not.toMatch(/\n/);
    }
    for (const one of [...outputs.map(({ recipient }) => recipient), ...learns.map(({ party }) => party), ...inputsOf])
      expect(parties, name).toContain(one);
    for (const { when } of [...outputs, ...learns]) requireKnown(name, when, parameters);
    for (const list of [outputs, learns, notLearned, assumes]) expect(list.length, name).toBeGreaterThan(0);
  }
});

function requireKnown(protocol: string, when: When | undefined, parameters: (typeof protocols)[number]['parameters'] = []) {
  for (const [name, wanted] of Object.entries(when ?? {})) {
    const parameter = parameters.find((one) => one.name === name);
    expect(parameter, `${protocol}: ${name}`).toBeDefined();
    const { choices } = parameter!;
    if (choices === undefined) continue;
    for (const value of Array.isArray(wanted) ? wanted : [wanted]) expect(choices, `${protocol}: ${name}`).toContain(value);
  }
}
