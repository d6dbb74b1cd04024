import { Type, type Static } from 'typebox';
import type { Principal } from '../../kernel/pure/principal.ts';
import type { DisclosureRow } from './disclosure-store.ts';
import { visibleDisclosure } from './model/visible-parts.ts';

const text = Type.String();
const textOrNull = Type.Union([Type.String(), Type.Null()]);

export const DisclosureView = Type.Object({
  disclosureId: text,
  at: text,
  subjectId: text,
  institutionNo: Type.Union([Type.Integer(), Type.Null()]),
  clientId: textOrNull,
  providerNos: Type.Array(Type.Integer()),
  operation: text,
  purpose: textOrNull,
  caseNo: textOrNull,
  authorisationId: textOrNull,
  artefactDigest: textOrNull,
  items: Type.Array(
    Type.Object({
      item: text,
      fields: Type.Array(text),
      recordDigests: Type.Array(text),
      providerNos: Type.Array(Type.Integer()),
    }),
  ),
  requestId: text,
  requestDigest: textOrNull,
  ruleVersion: text,
  position: Type.Union([Type.Integer(), Type.Null()], {
    description: '在披露日志中的位置，尚未封存时为 null · Place in the disclosure log; null while it waits to be sealed',
  }),
});

/** The disclosure as this caller may see it. */
export function disclosureView(
  principal: Principal,
  { salt: _secret, position, ...row }: DisclosureRow,
): Static<typeof DisclosureView> {
  const { items, providerNos, ...rest } = visibleDisclosure(principal, row);
  return {
    ...rest,
    providerNos: [...providerNos],
    items: items.map((item) => ({
      item: item.item,
      fields: [...item.fields],
      recordDigests: [...item.recordDigests],
      providerNos: [...(item.providerNos ?? [])],
    })),
    position,
  };
}
