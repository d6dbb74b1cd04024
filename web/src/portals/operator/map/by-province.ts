import type { Operations } from '../../../../../sdk/index.ts';

type Region = Operations['collection.show-board']['output']['regions'][number];
export type Province = {
  readonly divisionCode: string;
  readonly regions: number;
  readonly collected: number;
  readonly of: number;
  readonly recordsHeld: number;
};

const PROVINCE_DIGITS = 2;

/** What the regions of each province come to together, by the province's six digits. */
export function byProvince(regions: readonly Region[]): ReadonlyMap<string, Province> {
  const found = new Map<string, Province>();
  for (const { divisionCode, collected, of, recordsHeld } of regions) {
    const code = divisionCode.slice(0, PROVINCE_DIGITS).padEnd(divisionCode.length, '0');
    const so = found.get(code) ?? { divisionCode: code, regions: 0, collected: 0, of: 0, recordsHeld: 0 };
    found.set(code, {
      divisionCode: code,
      regions: so.regions + 1,
      collected: so.collected + collected,
      of: so.of + of,
      recordsHeld: so.recordsHeld + recordsHeld,
    });
  }
  return found;
}
