import {
  effectiveClass,
  effectiveScope,
  maskText,
  type EffectiveItem,
  type Narrowing,
  type RecordBody,
} from '../../catalogue/index.ts';
import { bandOf, bandOfFen } from './band.ts';

/** A record as it is held: its newest version by the provider that is believed. */
export type HeldRecord = {
  readonly key: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly providerNo: number;
  readonly deliveryId: number;
  readonly recordedAt: string;
  readonly digest: string;
  readonly body: RecordBody;
  readonly disputed: boolean;
  /** Other providers say otherwise. */
  readonly conflicting: boolean;
  /** The enterprise reported it of itself. */
  readonly selfReported: boolean;
};

export type Source = { readonly providerNo: number; readonly divisionCode: string; readonly narrowings: readonly Narrowing[] };

/** What an institution may see of an item, and of it what it asked for. */
export type Grant = {
  /** Null for every field. */
  readonly fields: readonly string[] | null;
  /** Figures only as bands. */
  readonly banded: boolean;
  /** Where the institution is at home: a division code. */
  readonly divisionCode: string;
};

export type AnsweredRecord = Omit<HeldRecord, 'body'> & {
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** Fields whose value is the code of a band. */
  readonly banded: readonly string[];
  readonly masked: readonly string[];
};

export type WithheldField = { readonly field: string; readonly why: 'compute-only' | 'source-scope' };

export type AssembledItem = { readonly records: readonly AnsweredRecord[]; readonly withheld: readonly WithheldField[] };

/**
 * What leaves the platform of an item's records. A field goes out if it was granted, its class lets a query see it, and its provider's
 * scope reaches the institution; what concerns a person is masked unless the grant names the field.
 */
export function assembleItem(
  item: EffectiveItem,
  records: readonly HeldRecord[],
  grant: Grant,
  sourceOf: (providerNo: number) => Source,
): AssembledItem {
  const names = Object.keys(item.fields).filter((name) => grant.fields === null || grant.fields.includes(name));
  const withheld = new Map<string, WithheldField['why']>();
  const answered = records.map((record): AnsweredRecord => {
    const source = sourceOf(record.providerNo);
    const values: Record<string, string | number | boolean> = {};
    const banded: string[] = [];
    const masked: string[] = [];
    for (const name of names) {
      const value = record.body[name];
      if (value === undefined) continue;
      const why = fieldFault(item, name, record.body, source, grant.divisionCode);
      if (why !== undefined) {
        withheld.set(name, why);
        continue;
      }
      const shown = show(item, name, value, grant);
      values[name] = shown.value;
      if (shown.how === 'banded') banded.push(name);
      if (shown.how === 'masked') masked.push(name);
    }
    const { body: _body, ...rest } = record;
    return { ...rest, values, banded, masked };
  });
  // A record of which nothing may be seen is not counted out either: that it is there would say something. Who asks for no field asks just that.
  const onlyCounted = grant.fields?.length === 0;
  const seen = onlyCounted ? answered : answered.filter(({ values }) => Object.keys(values).length > 0);
  return { records: seen, withheld: [...withheld].map(([field, why]) => ({ field, why })) };
}

/** Why a field of a source's record may not be used by an institution that is at home there; undefined where it may. */
export function fieldFault(
  item: EffectiveItem,
  name: string,
  body: RecordBody,
  { narrowings, divisionCode }: Source,
  home: string,
): WithheldField['why'] | undefined {
  if (effectiveClass(item, name, narrowings, body) === 'compute-only') return 'compute-only';
  const scope = effectiveScope(name, narrowings);
  const shared = sharedDigits[scope];
  return divisionCode.slice(0, shared) === home.slice(0, shared) ? undefined : 'source-scope';
}

/** Leading digits of a division code (GB/T 2260) that provider and institution must have in common. */
const sharedDigits = { network: 0, province: 2, city: 4 } as const;

type Shown = { readonly value: string | number | boolean; readonly how: 'plain' | 'banded' | 'masked' };

function show(item: EffectiveItem, name: string, value: string | number | boolean, grant: Grant): Shown {
  const field = item.fields[name]!;
  if (grant.banded && typeof value === 'number' && field.sensitivity !== undefined && field.sensitivity !== 'public')
    return { value: (field.kind === 'money' ? bandOfFen(value) : bandOf(value)).code, how: 'banded' };
  const personal = field.sensitivity === 'personal' || field.sensitivity === 'sensitive-personal';
  const named = grant.fields?.includes(name) === true && field.sensitivity !== 'sensitive-personal';
  if (typeof value !== 'string' || !personal || named || field.mask === undefined) return { value, how: 'plain' };
  const shown = maskText(field.mask, value);
  return { value: shown, how: shown === value ? 'plain' : 'masked' };
}
