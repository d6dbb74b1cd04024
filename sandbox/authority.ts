import { label } from './names.ts';
import { syntheticCode } from './synthetic-code.ts';
import type { World } from './world.ts';

/** The offices of the sample city that sign records, with the short form in their document numbers. */
const offices = {
  market: { name: '市场监督管理局', short: '市监' },
  tax: { name: '税务局', short: '税' },
  safety: { name: '应急管理局', short: '应急' },
  environment: { name: '生态环境局', short: '环' },
  labour: { name: '人力资源和社会保障局', short: '人社' },
  fire: { name: '消防救援支队', short: '消' },
  industry: { name: '经济和信息化局', short: '经信' },
  science: { name: '科学技术局', short: '科' },
  finance: { name: '财政局', short: '财' },
  transport: { name: '交通运输局', short: '交' },
  housing: { name: '住房和城乡建设局', short: '建' },
  commerce: { name: '商务局', short: '商' },
  government: { name: '人民政府', short: '政' },
} as const;

export type OfficeName = keyof typeof offices;

/** 示例市… */
export const officeName = (office: OfficeName): string =>
  (office === 'tax' ? '国家税务总局' : '') + `${label}市${offices[office].name}`;

const order = Object.keys(offices);
const codes = new WeakMap<World, Map<OfficeName, string>>();

/** The synthetic code of an office of the world's city. */
export function officeCode(world: World, office: OfficeName): string {
  const known = codes.get(world) ?? new Map<OfficeName, string>();
  codes.set(world, known);
  const code = known.get(office) ?? syntheticCode('11', world.cityCode, 'authority', order.indexOf(office));
  known.set(office, code);
  return code;
}

/** A document number such as 示市监罚〔2025〕421号; the 示 says that it is a sample. */
export const documentNo = (office: OfficeName, deed: string, year: string, number: string): string =>
  `示${offices[office].short}${deed}〔${year}〕${number}号`;
