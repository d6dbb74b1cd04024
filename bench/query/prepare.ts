import { admitInstitution, type WantedScope } from '../../server/host/admit-institution.ts';
import type { Principal } from '../../server/kernel/pure/principal.ts';
import { listItems } from '../../server/modules/catalogue/index.ts';
import { security, type BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import { numericCode } from '../records/numeric-code.ts';

export type Asker = { readonly principal: Principal; readonly institutionNo: number; readonly key: string };

export const CASE_NO = 'XD-BENCH-1';
export const PURPOSE = 'post-loan-monitoring';
/** Far above the purpose's template: the counters are to be counted down, not to run out. */
const USES = 1_000_000_000;
const LOADED_ITEMS = 30;
const ITEMS = 10;
const DAY_MS = 86_400_000;

/** Ten items of which every enterprise has a record and of which something may be seen. */
export const benchItems = listItems()
  .slice(0, LOADED_ITEMS)
  .filter((item) => item.class !== 'compute-only')
  .slice(0, ITEMS)
  .map((item) => item.name);

/**
 * Admits institutions, each with a key, and gives each of them an open case and an authorisation of each of the loaded enterprises. The
 * first is requested and granted; the others are copies of its rows, with the parties and the counts changed.
 */
export async function prepareAskers(bench: BenchServer, platform: BenchPlatform, count: number): Promise<readonly Asker[]> {
  const askers: Asker[] = [];
  for (let index = 1; index <= count; index++) {
    const asker = await admitAsker(platform, index);
    await copyToAll(bench, asker, await authorise(platform, asker, numericCode(0)));
    askers.push(asker);
  }
  await bench.admin.query('vacuum analyze consent.authorisations, consent.uses, query.cases');
  await bench.admin.query('checkpoint');
  return askers;
}

/** An institution that went through its assessment, with a key; without a scope, for all that is measured. */
export async function admitAsker(
  platform: BenchPlatform,
  index: number,
  narrower: Partial<WantedScope> = {},
  kind: 'bank' | 'guarantor' = 'bank',
): Promise<Asker> {
  const code = `bench-bank-${index}`;
  const institution = {
    code,
    unifiedCode: `91330100BANK${String(index).padStart(6, '0')}`,
    nameZh: `示例银行${index}`,
    nameEn: `Sample bank ${index}`,
    divisionCode: '330100',
    kind,
  };
  const scope = {
    items: benchItems,
    purposes: ['loan-review', 'pre-screening', 'post-loan-monitoring'],
    divisions: [],
    tier: 'bulk',
    ...narrower,
  } as const;
  const institutionNo = await admitInstitution(
    (who, operation, input) => platform.call(who, operation, input),
    institution,
    scope,
  );
  const client = { clientId: code, name: code, role: 'institution', institutionNo } as const;
  const { key } = await platform.call<{ key: string }>(security, 'access.create-client', client);
  return { principal: client, institutionNo, key };
}

export const subjectPrincipal = (subjectId: string): Principal => ({
  clientId: `bench-${subjectId}`,
  name: 'bench',
  role: 'subject',
  subjectId,
});

/** An authorisation that is asked for and given, with a case for it; answers its number. */
export async function authorise(platform: BenchPlatform, { principal }: Asker, code: string): Promise<string> {
  const { authorisationId } = await platform.call<{ authorisationId: string }>(principal, 'consent.request', {
    subjectCode: code,
    purpose: PURPOSE,
    items: benchItems.map((item) => ({ item })),
    dataFrom: new Date(Date.now() - 300 * DAY_MS).toISOString().slice(0, 7),
    dataTo: new Date().toISOString().slice(0, 7),
    validTo: new Date(Date.now() + 20 * DAY_MS).toISOString(),
  });
  await platform.call(subjectPrincipal(code), 'consent.grant', { authorisationId });
  await platform.call(principal, 'query.open-case', { code, caseNo: CASE_NO, kind: 'loan' });
  return authorisationId;
}

/** Lifts the counts of an authorisation, so that it can be used as often as is measured. */
export async function liftCounts({ admin }: BenchServer, authorisationId: string): Promise<void> {
  await admin.query('update consent.authorisations set granted = granted || $2::jsonb where authorisation_id = $1', [
    authorisationId,
    JSON.stringify({ maxUses: USES, maxUsesPerDay: USES }),
  ]);
  await admin.query('update consent.uses set max_total = $2, max_per_day = $2 where authorisation_id = $1', [
    authorisationId,
    USES,
  ]);
}

/** The authorisation of an institution by the enterprise of a number. */
export const authorisationIdOf = ({ institutionNo }: Pick<Asker, 'institutionNo'>, number: number) =>
  `${idStart(institutionNo)}${String(number).padStart(12, '0')}`;

/** The same in SQL. */
export const authorisationIdSql = ({ institutionNo }: Asker, number: string) =>
  `('${idStart(institutionNo)}' || lpad((${number})::text, 12, '0'))::uuid`;

const idStart = (institutionNo: number) => `${String(institutionNo).padStart(8, '0')}-0000-4000-8000-`;

async function copyToAll(bench: BenchServer, asker: Asker, authorisationId: string): Promise<void> {
  const { admin } = bench;
  await liftCounts(bench, authorisationId);
  // The number of an enterprise stands in its code after the eighth digit.
  const id = authorisationIdSql(asker, 'substr(c.code, 9, 7)');
  await admin.query(
    `insert into consent.authorisations
     select (jsonb_populate_record(a, jsonb_build_object('subject_id', c.code, 'authorisation_id', ${id},
       'granted', a.granted || jsonb_build_object('identifier', c.code)))).*
     from consent.authorisations a cross join bench.codes c where a.authorisation_id = $1`,
    [authorisationId],
  );
  await admin.query(
    `insert into consent.uses
     select (jsonb_populate_record(u, jsonb_build_object('subject_id', c.code, 'authorisation_id', ${id}))).*
     from consent.uses u cross join bench.codes c where u.authorisation_id = $1`,
    [authorisationId],
  );
  await admin.query(
    `insert into query.cases
     select (jsonb_populate_record(o, jsonb_build_object('subject_id', c.code))).*
     from query.cases o cross join bench.codes c where o.institution_no = $1 and o.subject_id = $2 on conflict do nothing`,
    [asker.institutionNo, numericCode(0)],
  );
}
