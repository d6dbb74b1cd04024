import type { Bilingual } from '../../../kernel/pure/text.ts';

type Definition = {
  /** A stock is what there is at the last count of a month; a flow is what happened in it. */
  readonly kind: 'stock' | 'flow';
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly definition: Bilingual;
};

/** What the platform publishes month by month, and what exactly is counted. */
export const measures = {
  providers: {
    kind: 'stock',
    title: { zh: '数据提供单位', en: 'Data providers' },
    unit: { zh: '家', en: 'providers' },
    definition: {
      zh: '月末已登记的数据提供单位，按单位所属地区。',
      en: 'Providers registered at the end of the month, by their own region.',
    },
  },
  institutions: {
    kind: 'stock',
    title: { zh: '接入机构', en: 'Institutions' },
    unit: { zh: '家', en: 'institutions' },
    definition: {
      zh: '月末已准予接入且未到期的银行等机构，不含暂停和取消接入的，按机构所属地区。',
      en: 'Banks and other institutions admitted at the end of the month, without those suspended or withdrawn, by their own region.',
    },
  },
  enterprises: {
    kind: 'stock',
    title: { zh: '信息主体', en: 'Enterprises' },
    unit: { zh: '户', en: 'enterprises' },
    definition: {
      zh: '月末平台有其信息的企业和个体工商户，已合并的只计一户，按住所所在地区；地区未知的计入总数。',
      en: 'Enterprises and individual businesses the platform knew of at the end of the month, merged ones once, by where they are; those of unknown region count in the whole.',
    },
  },
  records: {
    kind: 'stock',
    title: { zh: '入库记录', en: 'Records' },
    unit: { zh: '条', en: 'records' },
    definition: {
      zh: '截至月末累计入库的记录版本，含更正和撤回，按信息项，或按数据提供单位所属地区。',
      en: 'Versions of records taken in up to the end of the month, corrections and withdrawals among them, by item or by the provider’s region.',
    },
  },
  authorisations: {
    kind: 'flow',
    title: { zh: '企业新增授权', en: 'Authorisations given' },
    unit: { zh: '件', en: 'authorisations' },
    definition: {
      zh: '当月企业作出的授权，不含变更，按企业所在地区。',
      en: 'Authorisations enterprises gave in the month, without amendments, by where the enterprise is.',
    },
  },
  disclosures: {
    kind: 'flow',
    title: { zh: '机构使用', en: 'Uses by institutions' },
    unit: { zh: '次', en: 'uses' },
    definition: {
      zh: '当月机构经授权查询或核验企业信息的次数，按企业所在地区，或按所含信息项；一次使用含多个信息项的，在各项中各计一次。',
      en: 'Queries and verifications by institutions in the month, by where the enterprise is or by item; a use of several items counts once for each.',
    },
  },
} as const satisfies Record<string, Definition>;

export type Measure = keyof typeof measures;
export const measureNames = Object.keys(measures) as readonly Measure[];
export const groupings = ['all', 'province', 'city', 'county', 'item'] as const;
export type Grouping = (typeof groupings)[number];
