import type { Tx } from '../../kernel/pure/context.ts';
import { roles, type Role } from '../../kernel/pure/principal.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { listDisclosures, listReads, type DisclosureRow, type FileRead } from '../audit/index.ts';
import { findAdmission, findProvider } from '../institutions/index.ts';
import { accessOfDisclosure, accessOfRead, type Access, type NameOf } from './access-view.ts';

export type AccessFilter = {
  readonly institutionNo?: number | undefined;
  readonly item?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

/** A moment with microseconds, and what breaks ties. */
export type AccessPlace = readonly [at: string, id: string];
export const newestAccess: AccessPlace = ['9999-12-31T00:00:00.000000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

type Found = { readonly place: AccessPlace; readonly access: Access };

/**
 * Who used a subject's data, the newest first: everything given to an institution, and every reading of the file on the platform. Asked for an
 * institution or an item, only what was given: a reading is of the whole file and by no institution.
 */
export async function listAccesses(
  tx: Tx,
  subjectId: string,
  filter: AccessFilter,
  [at, id]: AccessPlace,
  limit: number,
): Promise<Found[]> {
  const { institutionNo, item, since, until } = filter;
  const period = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
  const given = {
    subjectId,
    ...period,
    ...(institutionNo === undefined ? {} : { institutionNo }),
    ...(item === undefined ? {} : { item }),
  };
  const withReads = institutionNo === undefined && item === undefined;
  const [disclosures, reads] = await Promise.all([
    listDisclosures(tx, given, { at, disclosureId: id }, limit),
    withReads ? listReads(tx, subjectId, period, { at, id }, limit) : [],
  ]);
  const nameOf = await namesOf(tx, disclosures, reads);
  const found: Found[] = [
    ...disclosures.map(
      (row) => ({ place: [micros(row.at), row.disclosureId], access: accessOfDisclosure(row, nameOf) }) as const,
    ),
    ...reads.map((row) => ({ place: [row.at, row.requestId], access: accessOfRead(row, nameOf) }) as const),
  ];
  return found.toSorted((a, b) => compare(b.place, a.place)).slice(0, limit);
}

/** Disclosures have milliseconds, as they are committed to. */
const micros = (at: string) => (at.length === '2024-03-01T08:00:00.123Z'.length ? at.replace('Z', '000Z') : at);

function compare(a: AccessPlace, b: AccessPlace): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : Number(a[1] > b[1]);
}

async function namesOf(tx: Tx, disclosures: readonly DisclosureRow[], reads: readonly FileRead[]): Promise<NameOf> {
  const names = new Map<string, Bilingual>();
  const institutions = new Set(disclosures.flatMap(({ institutionNo }) => institutionNo ?? []));
  const providers = new Set(reads.flatMap(({ providerNo }) => providerNo ?? []));
  await Promise.all([
    ...[...institutions].map(async (no) => keep(`institution ${no}`, await findAdmission(tx, no))),
    ...[...providers].map(async (no) => keep(`provider ${no}`, await findProvider(tx, no))),
  ]);
  function keep(key: string, found: { readonly nameZh: string; readonly nameEn: string } | undefined): void {
    if (found !== undefined) names.set(key, { zh: found.nameZh, en: found.nameEn });
  }
  return (role, no) => names.get(`${role} ${no}`) ?? titleOf(role, no);
}

function titleOf(role: string, no: number | null): Bilingual {
  const title = roles[role as Role];
  return no === null ? title : { zh: `${title.zh} ${no}`, en: `${title.en} ${no}` };
}
