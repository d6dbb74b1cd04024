import type { Bilingual } from '../../../kernel/pure/text.ts';
import { categories, type CategoryName } from './category.ts';
import { effectiveClass } from './effective-class.ts';
import type { EffectiveItem } from './effective-item.ts';
import type { RefreshFrequency } from './item.ts';
import { schemaIdOf } from './record-schema.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * The catalogue as DCAT 3 in JSON-LD: a dataset an item, with its template and the delivery interface as distributions.
 * Frequencies and access rights are those of the EU's authority tables. Addresses are relative to where it was fetched.
 */
export function dcatCatalogue(items: readonly EffectiveItem[], version: number, issued: Date): Node {
  return {
    '@context': context,
    '@id': 'urn:jinqiao:catalogue',
    '@type': 'dcat:Catalog',
    'dct:title': texts({ zh: '信用信息共享目录', en: 'Catalogue of shared credit information' }),
    'dct:description': texts({
      zh: '融资信用服务平台归集共享的信用信息项。',
      en: 'Items of credit information that the financing credit service platform collects and shares.',
    }),
    'dct:publisher': agent({ zh: '融资信用服务平台运营方', en: 'Operator of the financing credit service platform' }),
    'dct:language': ['zh', 'en'],
    'dct:issued': { '@type': 'xsd:dateTime', '@value': issued.toISOString() },
    'dcat:version': String(version),
    'owl:versionInfo': String(version),
    'dcat:themeTaxonomy': taxonomy(),
    'dcat:service': service(items),
    'dcat:dataset': items.map(dataset),
  };
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const SERVICE = 'urn:jinqiao:service:collection';
const SCHEME = 'urn:jinqiao:categories';
const XLSX = 'https://www.iana.org/assignments/media-types/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'https://www.iana.org/assignments/media-types/application/json';
const EU = 'http://publications.europa.eu/resource/authority';

const datasetId = (item: EffectiveItem) => `urn:jinqiao:item:${item.name}`;
const themeId = (category: CategoryName) => `urn:jinqiao:category:${category}`;
const ref = (id: string): Node => ({ '@id': id });
const texts = ({ zh, en }: Bilingual) => [
  { '@language': 'zh', '@value': zh },
  { '@language': 'en', '@value': en },
];
const agent = (name: Bilingual): Node => ({ '@type': 'foaf:Agent', 'foaf:name': texts(name) });

function dataset(item: EffectiveItem): Node {
  return {
    '@id': datasetId(item),
    '@type': 'dcat:Dataset',
    'dct:identifier': item.name,
    'dct:title': texts(item.title),
    'dct:description': texts(item.content),
    'dct:publisher': agent(item.provider),
    'dct:accrualPeriodicity': ref(`${EU}/frequency/${frequencies[item.refresh.frequency]}`),
    'dct:accessRights': ref(`${EU}/access-right/${accessRight(item)}`),
    'dcat:theme': ref(themeId(item.category)),
    'dct:conformsTo': { '@id': schemaIdOf(item), '@type': 'dct:Standard', 'rdfs:seeAlso': ref('/v1/catalogue.get-schema') },
    'dcat:distribution': [templateOf(item), deliveryOf(item)],
  };
}

function templateOf(item: EffectiveItem): Node {
  return {
    '@id': `${datasetId(item)}:template`,
    '@type': 'dcat:Distribution',
    'dct:title': texts({ zh: `${item.title.zh}导入模板`, en: `Import template: ${item.title.en}` }),
    'dct:conformsTo': ref(schemaIdOf(item)),
    'dcat:mediaType': ref(XLSX),
    'dcat:accessURL': ref('/v1/catalogue.download-template'),
  };
}

function deliveryOf(item: EffectiveItem): Node {
  return {
    '@id': `${datasetId(item)}:delivery`,
    '@type': 'dcat:Distribution',
    'dct:title': texts({ zh: `${item.title.zh}交付接口`, en: `Delivery interface: ${item.title.en}` }),
    'dct:conformsTo': ref(schemaIdOf(item)),
    'dcat:mediaType': ref(JSON_TYPE),
    'dcat:accessURL': ref('/v1/collection.deliver-records'),
    'dcat:accessService': ref(SERVICE),
  };
}

function service(items: readonly EffectiveItem[]): Node {
  return {
    '@id': SERVICE,
    '@type': 'dcat:DataService',
    'dct:title': texts({ zh: '数据交付接口', en: 'Delivery interface' }),
    'dcat:endpointURL': ref('/v1'),
    'dcat:endpointDescription': ref('/openapi.json'),
    'dcat:servesDataset': items.map((item) => ref(datasetId(item))),
  };
}

function taxonomy(): Node {
  const names = Object.keys(categories) as CategoryName[];
  return {
    '@id': SCHEME,
    '@type': 'skos:ConceptScheme',
    'dct:title': texts({ zh: '信用信息大类', en: 'Categories of credit information' }),
    'skos:hasTopConcept': names.map((name) => ({
      '@id': themeId(name),
      '@type': 'skos:Concept',
      'skos:notation': String(categories[name].no),
      'skos:prefLabel': texts(categories[name].title),
      'skos:inScheme': ref(SCHEME),
    })),
  };
}

const frequencies: Readonly<Record<RefreshFrequency, string>> = {
  realtime: 'UPDATE_CONT',
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  quarterly: 'QUARTERLY',
  yearly: 'ANNUAL',
  'on-change': 'IRREG',
};

/** Public only when every field is; not public when none may be seen. */
function accessRight(item: EffectiveItem): string {
  const classes = new Set(Object.keys(item.fields).map((name) => effectiveClass(item, name, [])));
  if (classes.size > 1 || classes.has('authorised')) return 'RESTRICTED';
  return classes.has('open') ? 'PUBLIC' : 'NON_PUBLIC';
}
