import { describe, expect, it } from 'vitest';
import { listItems, lookUpCode } from '../server/modules/catalogue/index.ts';
import { industries } from './industry.ts';
import { sampleProviders } from './sample.ts';
import { worldOf } from './world.ts';

describe('the providers of the sample city', () => {
  const providers = sampleProviders();

  it('deliver every item of the catalogue, and penalties twice', () => {
    const delivered = providers.flatMap(({ items }) => items);
    const names = listItems().map(({ name }) => name);
    expect(new Set(delivered)).toEqual(new Set(names));
    expect(names.filter((name) => delivered.filter((other) => other === name).length > 1)).toEqual(['penalties']);
  });

  it('say in both languages that they are samples', () => {
    for (const { code, name } of providers) {
      expect(code).toMatch(/^sample-[a-z-]{1,50}$/);
      expect(name.zh).toMatch(/^示例市/);
      expect(name.en).toMatch(/^Sample city /);
    }
    expect(new Set(providers.map(({ code }) => code)).size).toBe(providers.length);
  });

  it('stand in divisions, and their enterprises in industries, that today’s code tables have', () => {
    const { cityCode, divisions } = worldOf();
    for (const code of [cityCode, ...divisions.map((division) => division.code)])
      expect(lookUpCode('division', code)?.abolished).toBe(false);
    for (const { code } of industries) expect(lookUpCode('industry', code)?.code).toBe(code);
  });
});
