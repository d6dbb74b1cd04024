import { expect, test } from 'vitest';
import { listItems } from '../index.ts';
import { dcatCatalogue } from './dcat-catalogue.ts';
import { effectiveItemOf } from './effective-item.ts';
import { schemaIdOf } from './record-schema.ts';

type Node = Record<string, unknown>;
const items = listItems().map((item) => effectiveItemOf(item, []));
const document = dcatCatalogue(items, 3, new Date('2026-01-02T03:04:05Z'));
const datasets = document['dcat:dataset'] as Node[];

/** Every node of the document, however deep. */
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

test('every item is a dataset with its titles, its schema, a theme and a way to get at it', () => {
  expect(datasets.map((dataset) => dataset['dct:identifier'])).toEqual(items.map((item) => item.name));
  for (const [index, dataset] of datasets.entries()) {
    const item = items[index]!;
    expect(dataset['dct:title']).toEqual([
      { '@language': 'zh', '@value': item.title.zh },
      { '@language': 'en', '@value': item.title.en },
    ]);
    expect(dataset['dct:conformsTo']).toMatchObject({ '@id': schemaIdOf(item) });
    expect(dataset['dct:accrualPeriodicity']).toMatchObject({
      '@id': expect.stringMatching(/authority\/frequency\/[A-Z_]+$/) as string,
    });
    expect((dataset['dcat:distribution'] as Node[]).map((one) => (one['dcat:mediaType'] as Node)['@id'])).toEqual([
      expect.stringContaining('spreadsheetml'),
      expect.stringContaining('json'),
    ]);
  }
});

test('every prefix in use is declared, and every reference within the catalogue leads to a node', () => {
  const all = nodes(document);
  const prefixes = new Set(all.flatMap((node) => Object.keys(node)).flatMap((key) => /^([a-z]+):/.exec(key)?.[1] ?? []));
  for (const prefix of prefixes) expect(document['@context']).toHaveProperty(prefix);
  const defined = new Set(all.filter((node) => '@type' in node).map((node) => node['@id']));
  const used = all.map((node) => node['@id']).filter((id) => typeof id === 'string' && id.startsWith('urn:jinqiao:'));
  expect(used.filter((id) => !defined.has(id))).toEqual([]);
});

test('access is public only where every field is open', () => {
  const right = (name: string) =>
    (datasets.find((dataset) => dataset['dct:identifier'] === name)!['dct:accessRights'] as Node)['@id'];
  expect(right('honours')).toMatch(/\/PUBLIC$/);
  expect(right('annual-report')).toMatch(/RESTRICTED$/);
  const mixed = {
    ...items[0]!,
    fields: { ...items[0]!.fields, name: { ...items[0]!.fields['name']!, class: 'compute-only' as const } },
  };
  const half = (dcatCatalogue([mixed], 1, new Date(0))['dcat:dataset'] as Node[])[0]!;
  expect((half['dct:accessRights'] as Node)['@id']).toMatch(/RESTRICTED$/);
  const closed = effectiveItemOf(listItems()[0]!, [{ '1': { class: 'compute-only' } }]);
  const only = (dcatCatalogue([closed], 1, new Date(0))['dcat:dataset'] as Node[])[0]!;
  expect((only['dct:accessRights'] as Node)['@id']).toMatch(/NON_PUBLIC$/);
});

test('the document tells its version and its moment', () => {
  expect(document['owl:versionInfo']).toBe('3');
  expect(document['dct:issued']).toMatchObject({ '@value': '2026-01-02T03:04:05.000Z' });
});
