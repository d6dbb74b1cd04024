import type { Bilingual } from '../../../kernel/pure/text.ts';

/** The industries by which the size rules of 300号 tell enterprises apart. */
export type IndustryGroup =
  | 'agriculture'
  | 'industry'
  | 'construction'
  | 'wholesale'
  | 'retail'
  | 'transport'
  | 'storage'
  | 'post'
  | 'accommodation'
  | 'catering'
  | 'information-transmission'
  | 'software'
  | 'real-estate-development'
  | 'property-management'
  | 'leasing-and-business'
  | 'other';

export const industryGroups: Readonly<Record<IndustryGroup, Bilingual>> = {
  agriculture: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry, husbandry and fishery' },
  industry: { zh: '工业', en: 'Industry' },
  construction: { zh: '建筑业', en: 'Construction' },
  wholesale: { zh: '批发业', en: 'Wholesale' },
  retail: { zh: '零售业', en: 'Retail' },
  transport: { zh: '交通运输业', en: 'Transport' },
  storage: { zh: '仓储业', en: 'Storage' },
  post: { zh: '邮政业', en: 'Post' },
  accommodation: { zh: '住宿业', en: 'Accommodation' },
  catering: { zh: '餐饮业', en: 'Catering' },
  'information-transmission': { zh: '信息传输业', en: 'Information transmission' },
  software: { zh: '软件和信息技术服务业', en: 'Software and information technology services' },
  'real-estate-development': { zh: '房地产开发经营', en: 'Real-estate development' },
  'property-management': { zh: '物业管理', en: 'Property management' },
  'leasing-and-business': { zh: '租赁和商务服务业', en: 'Leasing and business services' },
  other: { zh: '其他未列明行业', en: 'Other industries not listed' },
};

/**
 * What an industry code says. `by-reference` industries are not named by the rules and are classed as “other” after them;
 * `too-shallow` codes span several groups; `own-standard` is finance, whose sizes another standard sets.
 */
export type GroupFinding =
  | { readonly outcome: 'named' | 'by-reference'; readonly group: IndustryGroup }
  | { readonly outcome: 'too-shallow' | 'own-standard' | 'unrecognised' };

/** Finds the group of a GB/T 4754-2017 code of any depth, with its section letter or without (`C`, `30`, `C3011`). Never throws. */
export function findIndustryGroup(industryCode: string): GroupFinding {
  const [, letter, digits] = /^([A-T])?(\d{2,4})?$/.exec(industryCode.trim().toUpperCase()) ?? [];
  const division = digits === undefined ? undefined : Number(digits.slice(0, 2));
  const sections = divisions.filter(
    (one) =>
      (letter === undefined || one.letter === letter) && (division === undefined || (one.from <= division && division <= one.to)),
  );
  const [only, second] = sections;
  if (only === undefined || (letter === undefined && digits === undefined)) return { outcome: 'unrecognised' };
  if (second !== undefined && sections.some((one) => one.finding !== only.finding)) return { outcome: 'too-shallow' };
  if (typeof only.finding !== 'function') return only.finding;
  return digits === undefined || digits.length < 3 ? { outcome: 'too-shallow' } : only.finding(digits.slice(0, 3));
}

const named = (group: IndustryGroup): GroupFinding => ({ outcome: 'named', group });
const industry = named('industry');
const transport = named('transport');
const leasing = named('leasing-and-business');
const other = named('other');
const byReference: GroupFinding = { outcome: 'by-reference', group: 'other' };
const ownStandard: GroupFinding = { outcome: 'own-standard' };

/** Loading and unloading (591) belongs to transport, the rest of its division to storage. */
const ofStorage = (middle: string): GroupFinding => (middle === '591' ? transport : named('storage'));
/** Of real estate only development and property management have bounds of their own. */
const ofRealEstate = (middle: string): GroupFinding =>
  middle === '701' ? named('real-estate-development') : middle === '702' ? named('property-management') : other;

type Divisions = {
  readonly letter: string;
  readonly from: number;
  readonly to: number;
  readonly finding: GroupFinding | ((middle: string) => GroupFinding);
};

/** Divisions (大类) of GB/T 4754-2017, first and last of each run, in the scope the rules and their statistical edition give. */
const divisions: readonly Divisions[] = [
  { letter: 'A', from: 1, to: 5, finding: named('agriculture') },
  { letter: 'B', from: 6, to: 12, finding: industry },
  { letter: 'C', from: 13, to: 43, finding: industry },
  { letter: 'D', from: 44, to: 46, finding: industry },
  { letter: 'E', from: 47, to: 50, finding: named('construction') },
  { letter: 'F', from: 51, to: 51, finding: named('wholesale') },
  { letter: 'F', from: 52, to: 52, finding: named('retail') },
  { letter: 'G', from: 53, to: 53, finding: byReference }, // 铁路运输业
  { letter: 'G', from: 54, to: 58, finding: transport },
  { letter: 'G', from: 59, to: 59, finding: ofStorage },
  { letter: 'G', from: 60, to: 60, finding: named('post') },
  { letter: 'H', from: 61, to: 61, finding: named('accommodation') },
  { letter: 'H', from: 62, to: 62, finding: named('catering') },
  { letter: 'I', from: 63, to: 64, finding: named('information-transmission') },
  { letter: 'I', from: 65, to: 65, finding: named('software') },
  { letter: 'J', from: 66, to: 69, finding: ownStandard },
  { letter: 'K', from: 70, to: 70, finding: ofRealEstate },
  { letter: 'L', from: 71, to: 72, finding: leasing },
  { letter: 'M', from: 73, to: 75, finding: other },
  { letter: 'N', from: 76, to: 79, finding: other },
  { letter: 'O', from: 80, to: 82, finding: other },
  { letter: 'P', from: 83, to: 83, finding: byReference }, // 教育
  { letter: 'Q', from: 84, to: 84, finding: byReference }, // 卫生
  { letter: 'Q', from: 85, to: 85, finding: other }, // 社会工作
  { letter: 'R', from: 86, to: 90, finding: other },
  { letter: 'S', from: 91, to: 96, finding: byReference },
  { letter: 'T', from: 97, to: 97, finding: byReference },
];
