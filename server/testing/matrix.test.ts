import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../gen/operations.gen.ts';
import { buildHttp } from '../host/http.ts';
import type { Operation } from '../kernel/pure/operation.ts';
import { roles, type Principal, type Role } from '../kernel/pure/principal.ts';
import { accessRows } from './matrix/access-rows.ts';
import { auditRows } from './matrix/audit-rows.ts';
import { catalogueRows } from './matrix/catalogue-rows.ts';
import { claimsRows } from './matrix/claims-rows.ts';
import { collectionRows } from './matrix/collection-rows.ts';
import { consentRows } from './matrix/consent-rows.ts';
import { evaluationRows } from './matrix/evaluation-rows.ts';
import { openFixture, type MatrixFixture } from './matrix/fixture.ts';
import { guaranteesRows } from './matrix/guarantees-rows.ts';
import { institutionsRows } from './matrix/institutions-rows.ts';
import { loansRows } from './matrix/loans-rows.ts';
import { modellingRows } from './matrix/modelling-rows.ts';
import { marketplaceRows } from './matrix/marketplace-rows.ts';
import { oversightRows } from './matrix/oversight-rows.ts';
import { peopleRows } from './matrix/people-rows.ts';
import { qualityRows } from './matrix/quality-rows.ts';
import { queryRows } from './matrix/query-rows.ts';
import { recordsRows } from './matrix/records-rows.ts';
import { reportsRows } from './matrix/reports-rows.ts';
import { rightsRows } from './matrix/rights-rows.ts';
import type { Cell, Cells, Pair, Row, Rows } from './matrix/row.ts';
import { sendCell, type Answered, type HttpFace } from './matrix/send-cell.ts';
import { screeningRows } from './matrix/screening-rows.ts';
import { sourcesRows } from './matrix/sources-rows.ts';
import { statisticsRows } from './matrix/statistics-rows.ts';
import { subjectsRows } from './matrix/subjects-rows.ts';
import { supportRows } from './matrix/support-rows.ts';
import { webhooksRows } from './matrix/webhooks-rows.ts';
import { administrator, auditor, openWorld, operator, regulator, security, type World } from './world.ts';

const tables = [
  accessRows,
  auditRows,
  catalogueRows,
  claimsRows,
  collectionRows,
  consentRows,
  evaluationRows,
  guaranteesRows,
  institutionsRows,
  loansRows,
  modellingRows,
  marketplaceRows,
  oversightRows,
  peopleRows,
  qualityRows,
  queryRows,
  recordsRows,
  reportsRows,
  rightsRows,
  screeningRows,
  statisticsRows,
  sourcesRows,
  subjectsRows,
  supportRows,
  webhooksRows,
];
const outside = [
  'operator',
  'administrator',
  'security',
  'auditor',
  'regulator',
  'provider',
  'institution',
  'subject',
  'person',
] as const;
/** Roles that see a part only; what lies outside it looks to them like what is not there. */
const parties: readonly Role[] = ['provider', 'institution', 'subject', 'person'];
/** Members of an input that name something that is somebody's. */
const naming =
  /^(deliveryId|authorisationId|disclosureId|objectionId|repairId|noticeId|institutionNo|providerNo|subjectId|subjectCode|code|caseNo|key|recordKey|draftId|clientId|kid|personId|sessionId|membershipId|claimId|delegationId|modelId)$/;

let world: World;
let http: HttpFace;
let rows: Rows;
let fixture: MatrixFixture;
let callers: Record<string, Principal | undefined>;
let late = 0;

beforeAll(async () => {
  world = await openWorld({ now: () => new Date(Date.now() + late) });
  fixture = await openFixture(world, (ms) => (late += ms));
  rows = Object.assign({}, ...tables.map((table) => table(fixture)));
  const { provider, bank: institution, subject } = fixture.own;
  const suspended = fixture.suspended.bank;
  callers = {
    operator,
    administrator,
    security,
    auditor,
    regulator,
    provider,
    institution,
    subject,
    person: fixture.person,
    suspended,
  };
  http = await buildHttp({
    pipeline: world.pipeline,
    authenticate: (bearer: string) => Promise.resolve(callers[bearer]),
    requestsPerMinute: 1_000_000,
  } as Parameters<typeof buildHttp>[0]);
});
afterAll(async () => {
  await http.close();
  await world.close();
});

const send = (operation: Operation, caller: string, cell: Cell): Promise<Answered> => sendCell(http, operation, caller, cell);
const rowOf = ({ name }: Operation): Row => {
  const row = rows[name];
  if (row === undefined) throw new Error(`${name} has no row: say who may call it and what each gets`);
  return row;
};
const cellsOf = (row: Row) => Object.entries(row.roles) as [Role, Cells][];
const pairsOf = ({ pairs = [] }: Cells): readonly Pair[] => pairs;

test('every role that comes from outside has its column', () => {
  expect(new Set(Object.keys(roles))).toEqual(new Set([...outside, 'anyone', 'system']));
});

test('no row is left of an operation that is gone', () => {
  const names = operations.map(({ name }) => name);
  expect(Object.keys(rows).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (_name, operation) => {
  test('has every cell that its input and its callers call for', () => {
    const row = rowOf(operation);
    const names = Object.keys((operation.input as { properties?: object }).properties ?? {});
    const lacking = cellsOf(row).flatMap(([role, cells]) => [
      ...(parties.includes(role) && names.some((name) => naming.test(name)) && !cells.pairs && !row.open
        ? [`${role}: pairs`]
        : []),
      ...(role === 'institution' && !cells.suspended ? [`${role}: suspended`] : []),
      ...(parties.includes(role) && names.includes('authorisationId') && !(cells.expired && cells.revoked)
        ? [`${role}: expired and revoked`]
        : []),
    ]);
    expect(lacking).toEqual([]);
  });

  test('is refused to every other role, whatever it names', async () => {
    const row = rowOf(operation);
    const named = cellsOf(row).flatMap(([, cells]) => pairsOf(cells).flatMap(({ other, missing }) => [other, missing]));
    const example: Cell = ['done', operation.example as object, 'x'];
    const wrong: string[] = [];
    for (const caller of row.roles.anyone ? [] : ['anyone', ...outside.filter((role) => row.roles[role] === undefined)]) {
      const refusal = caller === 'anyone' ? 'access.unknown-caller' : 'access.not-granted';
      const bodies = new Set<string>();
      for (const cell of [example, ...named]) {
        const answer = await send(operation, caller, cell);
        bodies.add(answer.bytes);
        if (answer.outcome !== refusal) wrong.push(`${caller}: ${answer.outcome}`);
      }
      if (bodies.size !== 1) wrong.push(`${caller}: ${bodies.size} different refusals`);
    }
    expect(wrong).toEqual([]);
  });

  test('answers what is another’s and what is missing with the same bytes', async () => {
    const wrong: string[] = [];
    for (const [role, cells] of cellsOf(rowOf(operation)))
      for (const { other, missing } of pairsOf(cells)) {
        const [one, two] = [await send(operation, role, other), await send(operation, role, missing)];
        if (one.outcome !== other[0] || two.outcome !== missing[0])
          wrong.push(`${role}: other ${one.outcome}, missing ${two.outcome}`);
        else if (one.bytes !== two.bytes) wrong.push(`${role}:\n${one.bytes}\n${two.bytes}`);
      }
    expect(wrong).toEqual([]);
  });

  test('answers each role as the table says: own, missing, suspended, expired, revoked', async () => {
    const wrong: string[] = [];
    for (const [role, cells] of cellsOf(rowOf(operation)))
      for (const column of ['missing', 'suspended', 'expired', 'revoked', 'own'] as const) {
        const cell = cells[column];
        if (cell === undefined) continue;
        const { outcome, bytes } = await send(operation, column === 'suspended' ? 'suspended' : role, cell);
        if (outcome !== cell[0]) wrong.push(`${role}, ${column}: ${outcome} instead of ${cell[0]} ${bytes.slice(0, 400)}`);
      }
    expect(wrong).toEqual([]);
  });
});
