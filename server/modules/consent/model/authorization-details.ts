import { Type, type Static } from 'typebox';
import { caseKinds, itemFilters, useChannels, useModes, type Artefact } from './artefact.ts';

const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });

/** The JSON form of the twelve terms: RFC 9396 `authorization_details` of type `jinqiao.items.v1`. */
export const AuthorizationDetails = Type.Object({
  type: Type.Literal('jinqiao.items.v1'),
  locations: Type.Array(Type.String(), { description: '节点 The node' }),
  identifier: Type.String({ description: '信息主体 The subject' }),
  actions: Type.Array(Type.Enum([...useModes]), { description: '使用方式 Modes of use' }),
  institutionNo: Type.Integer(),
  purpose: Type.Object({
    name: Type.Enum(['loan-review', 'post-loan-monitoring', 'pre-screening']),
    version: Type.Integer(),
    caseKinds: Type.Array(Type.Enum([...caseKinds])),
    oneCase: Type.Boolean(),
    banded: Type.Boolean(),
  }),
  items: Type.Array(Type.Object({ item: Type.String(), fields: Type.Union([Type.Array(Type.String()), Type.Null()]) })),
  dataPeriod: Type.Object({ from: Month, to: Month }),
  validity: Type.Object({ from: Type.String(), to: Type.String() }),
  maxUsesPerDay: Type.Integer(),
  maxUses: Type.Integer(),
  retentionDays: Type.Integer(),
  channels: Type.Array(Type.Enum([...useChannels])),
  places: Type.Array(Type.String()),
  filters: Type.Array(Type.Object({ item: Type.String(), filter: Type.Enum([...itemFilters]) })),
});
export type AuthorizationDetails = Static<typeof AuthorizationDetails>;

/** The terms as they are signed, stored and shown. */
export function toDetails(artefact: Artefact): AuthorizationDetails {
  const { parties, purpose, validity } = artefact;
  return {
    type: 'jinqiao.items.v1',
    locations: [parties.node],
    identifier: parties.subjectId,
    actions: [...artefact.mode],
    institutionNo: parties.institutionNo,
    purpose: { ...purpose, caseKinds: [...purpose.caseKinds] },
    items: artefact.items.map(({ item, fields }) => ({ item, fields: fields === null ? null : [...fields] })),
    dataPeriod: { ...artefact.dataPeriod },
    validity: { from: validity.from.toISOString(), to: validity.to.toISOString() },
    maxUsesPerDay: artefact.frequency.maxUsesPerDay,
    maxUses: artefact.count.maxUses,
    retentionDays: artefact.retentionDays,
    channels: [...artefact.channel],
    places: [...artefact.place],
    filters: artefact.filter.map((one) => ({ ...one })),
  };
}

/** The terms that were written by `toDetails`. */
export function fromDetails(details: AuthorizationDetails): Artefact {
  const { validity } = details;
  return {
    parties: { subjectId: details.identifier, institutionNo: details.institutionNo, node: details.locations[0] ?? '' },
    purpose: details.purpose,
    items: details.items,
    dataPeriod: details.dataPeriod,
    validity: { from: new Date(validity.from), to: new Date(validity.to) },
    frequency: { maxUsesPerDay: details.maxUsesPerDay },
    count: { maxUses: details.maxUses },
    mode: details.actions,
    retentionDays: details.retentionDays,
    channel: details.channels,
    place: details.places,
    filter: details.filters,
  };
}
