import type { Bilingual } from '../server/kernel/pure/text.ts';
import { worldOf, type World } from './world.ts';

/** Where else synthetic enterprises are, besides the sample city: so that figures by province and city have something to show and to hide. */
export type SampleRegion = {
  /** Of the office that delivers their registration. */
  readonly code: string;
  readonly name: Bilingual;
  readonly world: World;
  /** How many are registered there for each in the sample city. */
  readonly share: number;
  /** Seated there and lending there; undefined where the sample city's bank does. */
  readonly bank: SampleBank | undefined;
};

export type SampleBank = {
  readonly code: string;
  /** Of no bank: it is no valid unified code. */
  readonly unifiedCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly divisionCode: string;
};

/** Nine cities in three provinces; of some so few enterprises that their figures stay below the least count. */
export const sampleRegions: readonly SampleRegion[] = [
  {
    code: 'sample-registry-33',
    name: { zh: '示例省甲登记机关', en: 'Registry of sample province A' },
    world: worldOf({
      seed: 20260102,
      cityCode: '330200',
      divisions: [
        { code: '330203', weight: 50 },
        { code: '330212', weight: 35 },
        { code: '330302', weight: 12 },
        { code: '330502', weight: 3 },
      ],
    }),
    share: 0.1,
    bank: undefined,
  },
  {
    code: 'sample-registry-32',
    name: { zh: '示例省乙登记机关', en: 'Registry of sample province B' },
    world: worldOf({
      seed: 20260103,
      cityCode: '320100',
      divisions: [
        { code: '320102', weight: 40 },
        { code: '320505', weight: 40 },
        { code: '320205', weight: 20 },
      ],
    }),
    share: 0.2,
    bank: {
      code: 'sample-bank-b',
      unifiedCode: '91320100SAMPLE0002',
      nameZh: '示例银行乙',
      nameEn: 'Sample bank B',
      divisionCode: '320100',
    },
  },
  {
    code: 'sample-registry-35',
    name: { zh: '示例省丙登记机关', en: 'Registry of sample province C' },
    world: worldOf({
      seed: 20260104,
      cityCode: '350100',
      divisions: [
        { code: '350102', weight: 55 },
        { code: '350203', weight: 40 },
        { code: '350502', weight: 5 },
      ],
    }),
    share: 0.14,
    bank: {
      code: 'sample-bank-c',
      unifiedCode: '91350100SAMPLE0003',
      nameZh: '示例银行丙',
      nameEn: 'Sample bank C',
      divisionCode: '350100',
    },
  },
];

/** How many enterprises of a region are registered, where so many are in the sample city. */
export const registeredIn = ({ share }: SampleRegion, inCity: number): number => Math.round(share * inCity);
