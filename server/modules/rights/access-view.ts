import { Type, type Static } from 'typebox';
import type { Bilingual } from '../../kernel/pure/text.ts';
import type { DisclosureRow, FileRead } from '../audit/index.ts';
import { findItem } from '../catalogue/index.ts';
import { purposes, type Purpose } from '../institutions/index.ts';
import { orNull } from './views.ts';

const BilingualView = Type.Object({ zh: Type.String(), en: Type.String() });

/** One use of an enterprise's data, as it is told to the enterprise. */
export const AccessView = Type.Object({
  at: Type.String(),
  kind: Type.Enum(['disclosure', 'read'], {
    description: 'disclosure 提供给机构，read 在平台内查看 · Given to an institution, or read on the platform',
  }),
  operation: Type.String(),
  by: Type.Object({
    role: Type.String(),
    institutionNo: orNull(Type.Integer()),
    providerNo: orNull(Type.Integer()),
    name: BilingualView,
  }),
  purpose: orNull(Type.String()),
  purposeTitle: orNull(BilingualView),
  caseNo: orNull(Type.String()),
  authorisationId: orNull(Type.String()),
  artefactDigest: orNull(Type.String({ description: '授权文件摘要 · Digest of the signed authorisation' })),
  items: Type.Array(
    Type.Object({
      item: Type.String(),
      itemTitle: BilingualView,
      fields: Type.Array(Type.Object({ field: Type.String(), title: BilingualView })),
      records: Type.Integer(),
    }),
  ),
  disclosureId: orNull(
    Type.String({ description: '凭此以 audit.get-proof 取得证明 · By which audit.get-proof gives the proof' }),
  ),
  sealed: Type.Boolean({ description: '已封存进披露日志 · Sealed in the disclosure log' }),
  requestId: Type.String(),
});
export type Access = Static<typeof AccessView>;

/** Who a caller is, in words. */
export type NameOf = (role: string, no: number | null) => Bilingual;

export function accessOfDisclosure(row: DisclosureRow, nameOf: NameOf): Access {
  const { purpose } = row;
  const known = purpose !== null && Object.hasOwn(purposes, purpose) ? purposes[purpose as Purpose] : null;
  return {
    at: row.at,
    kind: 'disclosure',
    operation: row.operation,
    by: {
      role: 'institution',
      institutionNo: row.institutionNo,
      providerNo: null,
      name: nameOf('institution', row.institutionNo),
    },
    purpose,
    purposeTitle: known,
    caseNo: row.caseNo,
    authorisationId: row.authorisationId,
    artefactDigest: row.artefactDigest,
    items: row.items.map(({ item, fields, recordDigests }) => {
      const definition = findItem(item);
      return {
        item,
        itemTitle: definition?.title ?? { zh: item, en: item },
        fields: fields.map((field) => ({ field, title: definition?.fields[field]?.title ?? { zh: field, en: field } })),
        records: recordDigests.length,
      };
    }),
    disclosureId: row.disclosureId,
    sealed: row.position !== null,
    requestId: row.requestId,
  };
}

export function accessOfRead(row: FileRead, nameOf: NameOf): Access {
  return {
    at: row.at,
    kind: 'read',
    operation: row.operation,
    by: { role: row.role, institutionNo: null, providerNo: row.providerNo, name: nameOf(row.role, row.providerNo) },
    purpose: null,
    purposeTitle: null,
    caseNo: null,
    authorisationId: null,
    artefactDigest: null,
    items: [],
    disclosureId: null,
    sealed: false,
    requestId: row.requestId,
  };
}
