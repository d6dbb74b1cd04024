import { makeBasis, type Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { admissionFault, findAdmission, purposes, type Admission, type Purpose } from '../institutions/index.ts';
import type { Artefact } from './model/artefact.ts';
import { fromDetails } from './model/authorization-details.ts';
import { outsideTexts } from './model/term-texts.ts';
import { useFault, type Use, type UseFault } from './model/use-fault.ts';
import { countUse, findCandidates, findDivision, type AuthorisationRow } from './store/authorisations.ts';

/** A use as another module asks for it; what was used before is read here. */
export type WantedUse = Omit<Use, 'at' | 'usedToday' | 'usedTotal' | 'firstCaseNo' | 'place'> & {
  /** Left out, any authorisation of the subject for the institution that covers the use. */
  readonly authorisationId?: string | undefined;
  /** Division code of where it is used; left out, where the institution is registered. */
  readonly place?: string | undefined;
};

/** Losing a race means that an act came in between; what it left is judged anew. */
const MAX_TRIES = 3;

/**
 * Takes one use: checks the institution's admission and the twelve terms as they stand in this transaction, counts the use, and
 * answers the basis on which facts may be read. The count is exact however many callers come at once, because the counter's row is
 * held until the caller's transaction ends; when that is rolled back, nothing was used. Nothing is remembered between calls, so a
 * suspension, a revocation or an end stops the very next one. Throws `policy.*` where the admission does not cover the use and
 * `consent.*` where the authorisation does not.
 */
export async function takeUse(ctx: Context, wanted: WantedUse): Promise<Basis> {
  // Admission is by item: a use of nothing would be judged by nothing.
  if (wanted.items.length === 0) throw new Failure('consent.outside', { detail: outsideTexts.items });
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [rows, admission, division] = await Promise.all([
      findCandidates(ctx.tx, wanted, ctx.now),
      findAdmission(ctx.tx, wanted.institutionNo),
      findDivision(ctx.tx, wanted.subjectId),
    ]);
    const place = requireAdmission(admission, wanted, division, ctx.now);
    const { row, artefact } = requireCovering(rows, { ...wanted, place }, ctx.now);
    if (await countUse(ctx.tx, row, wanted.caseNo, artefact.purpose.oneCase, ctx.now)) return basisOf(row, artefact, wanted);
  }
  throw new Failure('state.conflict', { detail: { zh: '授权正在变更', en: 'the authorisation is being changed' } });
}

function requireAdmission(admission: Admission | undefined, wanted: WantedUse, divisionCode: string, now: Date): string {
  // A purpose that is none is not one that anybody was admitted for.
  if (!Object.hasOwn(purposes, wanted.purpose)) throw new Failure('policy.outside-scope');
  for (const { item } of wanted.items) {
    const code = admissionFault(admission, { now, item, purpose: wanted.purpose as Purpose, divisionCode });
    if (code !== undefined) throw new Failure(code);
  }
  if (admission === undefined) throw new Failure('policy.not-admitted');
  return wanted.place ?? admission.divisionCode;
}

type Covering = { readonly row: AuthorisationRow; readonly artefact: Artefact };

/** The first authorisation that covers the use; where none does, what keeps out the one that comes nearest. */
function requireCovering(rows: readonly AuthorisationRow[], wanted: WantedUse & { readonly place: string }, now: Date): Covering {
  let nearest: UseFault = { code: 'consent.missing' };
  for (const row of rows) {
    if (row.granted === null) continue;
    const artefact = fromDetails(row.granted);
    const { usedToday, usedTotal, firstCaseNo } = row;
    const fault = useFault(artefact, row.state, { ...wanted, at: now, usedToday, usedTotal, firstCaseNo });
    if (fault === undefined) return { row, artefact };
    if (nearness(fault) > nearness(nearest)) nearest = fault;
  }
  throw new Failure(nearest.code, nearest.term === undefined ? {} : { detail: outsideTexts[nearest.term] });
}

/** An authorisation that holds and only does not reach so far tells the caller more than one that has ended. */
function nearness({ code }: UseFault): number {
  if (code === 'consent.missing') return 0;
  if (code === 'consent.outside') return 2;
  return code === 'consent.frequency' ? 3 : 1;
}

function basisOf(row: AuthorisationRow, artefact: Artefact, wanted: WantedUse): Basis {
  return makeBasis({
    kind: 'authorisation',
    authorisationId: row.authorisationId,
    artefactDigest: row.digest,
    institutionNo: row.institutionNo,
    subjectId: row.subjectId,
    items: wanted.items,
    dataPeriod: wanted.period ?? artefact.dataPeriod,
    filters: artefact.filter.filter(({ item }) => wanted.items.some((one) => one.item === item)),
    banded: artefact.purpose.banded,
    retentionDays: artefact.retentionDays,
    purpose: artefact.purpose.name,
  });
}
