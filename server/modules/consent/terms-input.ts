import { Type, type Static } from 'typebox';
import { Moment } from '../../kernel/pure/moment.ts';
import { itemFilters, useChannels, useModes, type ChosenTerms } from './model/artefact.ts';

const MAX_ITEMS = 60;
const MAX_FIELDS = 100;
const MAX_PLACES = 400;
/** Far above every template; the template's own limit is what is told. */
const MAX_COUNT = 100_000;

const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' });
const count = (description: string) => Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_COUNT, description }));

const Items = Type.Array(
  Type.Object(
    {
      item: Type.String({ maxLength: 60 }),
      fields: Type.Optional(Type.Union([Type.Array(Type.String({ maxLength: 60 }), { maxItems: MAX_FIELDS }), Type.Null()])),
    },
    { additionalProperties: false },
  ),
  {
    minItems: 1,
    maxItems: MAX_ITEMS,
    description: '信息项及字段；不列字段即全部可授权字段 · Items with their fields; without fields, all that may be authorised',
  },
);

/** The terms that may be left out: a request then takes what the purpose allows, an answer to it what was asked. */
const openTerms = {
  validFrom: Type.Optional(Moment),
  maxUsesPerDay: count('每日最多次数 · Uses a day at most'),
  maxUses: count('最多次数 · Uses at most'),
  modes: Type.Optional(Type.Array(Type.Enum([...useModes]), { minItems: 1, maxItems: useModes.length })),
  retentionDays: count('机构留存天数 · Days the recipient may keep it'),
  channels: Type.Optional(Type.Array(Type.Enum([...useChannels]), { minItems: 1, maxItems: useChannels.length })),
  places: Type.Optional(
    Type.Array(Type.String({ pattern: '^[0-9]{6}$' }), {
      maxItems: MAX_PLACES,
      description: '使用地的行政区划代码；空为不限 · Division codes of where it may be used; none is anywhere',
    }),
  ),
  filters: Type.Optional(
    Type.Array(
      Type.Object({ item: Type.String({ maxLength: 60 }), filter: Type.Enum([...itemFilters]) }, { additionalProperties: false }),
      {
        maxItems: 2 * MAX_ITEMS,
        description: '只给所属期内的记录，或只给有无记录及其状态 · Only records of the period, or only their state',
      },
    ),
  ),
};

/** The terms of a request. */
export const requestTerms = { items: Items, dataFrom: Month, dataTo: Month, validTo: Moment, ...openTerms };

/** The terms of an answer to a request, or of an amendment: what is left out stays as it is. */
export const narrowerTerms = {
  items: Type.Optional(Items),
  dataFrom: Type.Optional(Month),
  dataTo: Type.Optional(Month),
  validTo: Type.Optional(Moment),
  ...openTerms,
};

const Narrower = Type.Object(narrowerTerms);
type TermsInput = Static<typeof Narrower>;

/** The terms that hold where the input says nothing, with what it says put in their place. Filters of items left out go with them. */
export function chooseTerms(base: ChosenTerms, input: TermsInput): ChosenTerms {
  const items = input.items?.map(({ item, fields = null }) => ({ item, fields })) ?? base.items;
  const kept = base.filter.filter(({ item }) => items.some((one) => one.item === item));
  const { dataPeriod, validity } = base;
  return {
    items,
    dataPeriod: { from: input.dataFrom ?? dataPeriod.from, to: input.dataTo ?? dataPeriod.to },
    validity: { from: moment(input.validFrom) ?? validity.from, to: moment(input.validTo) ?? validity.to },
    frequency: { maxUsesPerDay: input.maxUsesPerDay ?? base.frequency.maxUsesPerDay },
    count: { maxUses: input.maxUses ?? base.count.maxUses },
    mode: input.modes ?? base.mode,
    retentionDays: input.retentionDays ?? base.retentionDays,
    channel: input.channels ?? base.channel,
    place: input.places ?? base.place,
    filter: input.filters ?? kept,
  };
}

const moment = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));
