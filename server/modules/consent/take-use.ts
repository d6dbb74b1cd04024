import { Basis, makeBasis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { admissionFault, findAdmission, purposes, type Admission, type Purpose } from '../institutions/index.ts';
import type { Artefact } from './model/artefact.ts';
import { fromDetails } from './model/authorization-details.ts';
import { outsideTexts } from './model/term-texts.ts';
import { useFault, type Use, type UseFault } from './model/use-fault.ts';
import { countUse, findCandidates, findDivision, holdUse, type AuthorisationRow } from './store/authorisations.ts';

/** A use as another module asks for it; what was used before is read here. */
export type WantedUse = Omit<Use, 'at' | 'usedToday' | 'usedTotal' | 'firstCaseNo' | 'place'> & {
  /** Left out, any authorisation of the subject for the institution that covers the use. */
  readonly authorisationId?: string | undefined;
  /** Division code of where it is used; left out, where the institution is registered. */
  readonly place?: string | undefined;
};

type Asked = Pick<WantedUse, 'subjectId' | 'institutionNo' | 'authorisationId'>;
/** What a use is judged by, as it stands in one transaction. */
type Standing = readonly [candidates: readonly AuthorisationRow[], admission: Admission | undefined, divisionCode: string];
export type StandingAhead = { readonly asked: Asked; readonly standing: Promise<Standing> };

/** Losing a race means that an act came in between; what it left is judged anew. */
const MAX_TRIES = 3;

/**
 * Takes one use and does `work` on its basis: checks the institution's admission and the twelve terms as they stand in this transaction,
 * counts the use, and gives the basis on which facts may be read. The count is exact however many callers come at once, because the
 * counter's row is held until the caller's transaction ends; when that is rolled back, nothing was used. Nothing is remembered between
 * calls, so a suspension, a revocation or an end stops the very next one. The statements that the work begins with leave in one packet with
 * the count, behind it; where the count turns out not to hold, what the work answers is thrown away and the use judged anew, so the work
 * must be one that may be repeated. Throws `policy.*` where the admission does not cover the use and `consent.*` where the
 * authorisation does not.
 */
export async function takeUse<T>(
  ctx: Context,
  wanted: WantedUse,
  work: (basis: Basis) => Promise<T>,
  ahead?: StandingAhead,
): Promise<T> {
  // Admission is by item: a use of nothing would be judged by nothing.
  if (wanted.items.length === 0) throw new Failure('consent.outside', { detail: outsideTexts.items });
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const early = tries === 0 && ahead !== undefined && isSame(ahead.asked, wanted);
    const [rows, admission, division] = await (early ? ahead.standing : standingOf(ctx, wanted));
    const place = requireAdmission(admission, wanted, division, ctx.now);
    const { row, artefact } = requireCovering(rows, { ...wanted, place }, ctx.now);
    const counting = countUse(ctx.tx, row, wanted.caseNo, artefact.purpose.oneCase, ctx.now);
    const working = work(basisOf(row, artefact, wanted));
    // What fails in it counts only if the use does.
    working.catch(() => undefined);
    if (await counting) return working;
  }
  throw changing();
}

/**
 * Whether a use that was taken and committed a moment ago is still covered: for what had to be waited for in between. Checks all that
 * `takeUse` checks, but counts nothing, and holds the counter's row as it does, so that an act upon the authorisation comes before or
 * after. `taken` is the basis of that use; the one answered is that of the terms as they stand now.
 */
export async function confirmUse(ctx: Context, wanted: WantedUse, taken: Basis): Promise<Basis> {
  if (!Basis.is(taken) || taken.subjectId !== wanted.subjectId || taken.institutionNo !== wanted.institutionNo)
    throw new TypeError('only a use that was taken is confirmed');
  const authorisationId = taken.authorisationId ?? undefined;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [rows, admission, division] = await standingOf(ctx, { ...wanted, authorisationId });
    const place = requireAdmission(admission, wanted, division, ctx.now);
    const { row, artefact } = requireCovering(rows.map(withoutLast), { ...wanted, place }, ctx.now);
    if (await holdUse(ctx.tx, row)) return basisOf(row, artefact, wanted);
  }
  throw changing();
}

/**
 * Asks what a use will be judged by before it is known whether it will be wanted at all, so that it leaves in one packet with whatever
 * else is asked then. In the transaction of the use: whatever changes before the use is counted is met by the count, as without it.
 */
export function askAhead(ctx: Context, asked: Asked): StandingAhead {
  const standing = standingOf(ctx, asked);
  // Whoever comes to no use never looks at it.
  standing.catch(() => undefined);
  return { asked, standing };
}

const standingOf = (ctx: Context, asked: Asked): Promise<Standing> =>
  Promise.all([
    findCandidates(ctx.tx, asked, ctx.now),
    findAdmission(ctx.tx, asked.institutionNo),
    findDivision(ctx.tx, asked.subjectId),
  ]);

const isSame = (one: Asked, other: Asked): boolean =>
  one.subjectId === other.subjectId && one.institutionNo === other.institutionNo && one.authorisationId === other.authorisationId;

/** The use itself must not stand in its own way: were it the last one, it would be found used up. */
const withoutLast = (row: AuthorisationRow): AuthorisationRow => ({
  ...row,
  usedTotal: Math.max(0, row.usedTotal - 1),
  usedToday: Math.max(0, row.usedToday - 1),
});

const changing = () =>
  new Failure('state.conflict', { detail: { zh: '授权正在变更', en: 'the authorisation is being changed' } });

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

/** A use that has not been wanted yet: no case of it, and where it would be used known. */
export type ConsideredUse = Omit<WantedUse, 'authorisationId' | 'caseNo'> & { readonly place: string };

/** Whether an authorisation would cover a first use, were it wanted now. Counts nothing and promises nothing: `takeUse` judges by itself. */
export function wouldCover(row: AuthorisationRow, use: ConsideredUse, now: Date): boolean {
  if (row.granted === null) return false;
  const { state, usedToday, usedTotal, firstCaseNo } = row;
  const wanted = { ...use, caseNo: '', at: now, usedToday, usedTotal, firstCaseNo };
  return useFault(fromDetails(row.granted), state, wanted) === undefined;
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
