import { lookUpCode } from '../server/modules/catalogue/index.ts';
import { enterpriseAt, type Enterprise } from './enterprise.ts';
import { between, chance, logNormal, pick, pickWeighted, seeded, unit, type Seeded } from './seeded.ts';
import type { World } from './world.ts';

/** A version of a synthetic loan, as the ledger of loans holds it. Amounts in fen, rates a year in millionths. */
export type SampleLoanVersion = {
  readonly subjectId: string;
  readonly institutionNo: number;
  readonly contractNo: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly caseNo: string;
  readonly applicationNo: null;
  readonly syndicateNo: null;
  readonly loanKind: 'working-capital' | 'fixed-asset' | 'revolving';
  readonly guarantee: 'credit' | 'guaranteed' | 'mortgage' | 'pledge';
  readonly grantedOn: string;
  readonly grantedFen: number;
  readonly drawnFen: number;
  readonly balanceFen: number;
  readonly ratePpm: number;
  readonly costPpm: number;
  readonly termMonths: number;
  readonly firstLoan: 'pbc' | 'bank-declared' | null;
  readonly loanState: 'outstanding' | 'settled' | 'written-off';
  readonly overdueDays: number;
  readonly overdueFen: number;
  readonly asOn: string;
  readonly divisionCode: string;
  readonly industrySection: string;
  readonly size: 'micro' | 'small' | 'medium' | 'large';
};

type Book = {
  /** The day up to which is told. */
  readonly asOf: string;
  readonly loans: number;
  /** Over how many of the world's enterprises. */
  readonly enterprises: number;
  readonly institutions: readonly number[];
  /** What numbers of contracts and cases begin with. */
  readonly prefix: string;
};

type Loan = Omit<
  SampleLoanVersion,
  'version' | 'recordedAt' | 'balanceFen' | 'loanState' | 'overdueDays' | 'overdueFen' | 'asOn'
>;

const MONTHS = 26;
/** Reports come quarterly, and some days after the day they tell of. */
const REPORT_EVERY = 3;
const DELAY_MS = 5 * 86_400_000;
const WAN_FEN = 1_000_000;
/** Above one, the newer months have more. */
const GROWTH = 1.25;
const BAD_SHARE = 0.025;

/**
 * A synthetic book of loans over some 26 months: lending grows, rates fall, more of it is without collateral; a few loans go bad. Nothing of it is about
 * anybody, and its rates are guesses. Same settings, same book.
 */
export function loanBook(world: World, book: Book): SampleLoanVersion[] {
  const lent = new Set<string>();
  const versions: SampleLoanVersion[] = [];
  for (const [index, back] of grantMonths(world, book.loans).entries()) {
    const rng = seeded(world.seed, index, 'loan-book');
    const enterprise = enterpriseAt(world, between(rng, 0, book.enterprises - 1));
    const granted = dayIn(book.asOf, back, between(rng, 1, 28));
    if (granted > book.asOf) continue;
    const loan = grant(rng, enterprise, index, {
      granted,
      back,
      isFirst: !lent.has(enterprise.code),
      institutions: book.institutions,
      prefix: book.prefix,
    });
    lent.add(enterprise.code);
    versions.push(...lifeOf(rng, loan, back, book.asOf));
  }
  return versions;
}

/** How many months ago each loan was granted, the oldest first; there are more of the newer. */
function grantMonths(world: World, loans: number): number[] {
  const rng = seeded(world.seed, 0, 'loan-book-months');
  const backs = Array.from({ length: loans }, () => Math.floor(MONTHS * unit(rng) ** GROWTH));
  return backs.toSorted((a, b) => b - a);
}

type Grant = {
  readonly granted: string;
  readonly back: number;
  readonly isFirst: boolean;
  readonly institutions: readonly number[];
  readonly prefix: string;
};

function grant(
  rng: Seeded,
  enterprise: Enterprise,
  index: number,
  { granted, back, isFirst, institutions, prefix }: Grant,
): Loan {
  const size = sizeOf(enterprise);
  const creditShare = 0.45 - back * 0.008;
  const guarantee = chance(rng, creditShare)
    ? 'credit'
    : pickWeighted(rng, ['guaranteed', 'mortgage', 'pledge'] as const, [0.45, 0.9, 1]);
  const loanKind = pickWeighted(rng, ['working-capital', 'revolving', 'fixed-asset'] as const, [0.6, 0.85, 1]);
  const grantedFen = Math.max(5, Math.round(logNormal(rng, typicalWan[size], 0.7))) * WAN_FEN;
  const spread =
    { micro: 9_000, small: 6_000, medium: 2_000, large: 0 }[size] + (guarantee === 'credit' ? 4_000 : 0) + ofKind[loanKind];
  const ratePpm = Math.round((29_000 + back * 320 + spread + between(rng, -2_500, 2_500)) / 100) * 100;
  return {
    subjectId: enterprise.code,
    institutionNo: pick(rng, institutions),
    contractNo: `${prefix}-HT-${String(index + 1).padStart(6, '0')}`,
    caseNo: `${prefix}-RZ-${String(index + 1).padStart(6, '0')}`,
    applicationNo: null,
    syndicateNo: null,
    loanKind,
    guarantee,
    grantedOn: granted,
    grantedFen,
    drawnFen: Math.round(grantedFen * pick(rng, [0.6, 0.8, 1, 1])),
    ratePpm,
    costPpm: ratePpm + (guarantee === 'guaranteed' ? 8_000 : between(rng, 0, 3) * 500),
    termMonths: loanKind === 'fixed-asset' ? pick(rng, [36, 60]) : pick(rng, [6, 12, 12, 24]),
    firstLoan: isFirst && chance(rng, 0.4) ? pick(rng, ['pbc', 'bank-declared'] as const) : null,
    divisionCode: enterprise.divisionCode,
    industrySection: sectionOf(enterprise.industry.code),
    size,
  };
}

/** All that is reported of a loan: at the end of its first month, every quarter, and when it ends. */
function lifeOf(rng: Seeded, loan: Loan, back: number, asOf: string): SampleLoanVersion[] {
  const bad = chance(rng, BAD_SHARE);
  const failsAfter = between(rng, 4, 11);
  const versions: SampleLoanVersion[] = [];
  for (let age = 0; age <= loan.termMonths && age <= back; age += REPORT_EVERY) {
    const asOn = lastDay(asOf, back - age);
    const recorded = new Date(Date.parse(asOn) + DELAY_MS).toISOString();
    if (recorded.slice(0, 10) > asOf) break;
    const failing = bad && age >= failsAfter;
    const writtenOff = failing && age >= failsAfter + 9;
    const settled = !failing && age >= loan.termMonths;
    const paid = loan.loanKind === 'fixed-asset' ? age / loan.termMonths : 0;
    const balanceFen = settled || writtenOff ? 0 : Math.round(loan.drawnFen * (1 - paid));
    const overdueDays = failing && !writtenOff ? Math.min(age * 28, 15 + 30 * (age - failsAfter + 2)) : 0;
    versions.push({
      ...loan,
      version: versions.length + 1,
      recordedAt: recorded,
      balanceFen,
      loanState: settled ? 'settled' : writtenOff ? 'written-off' : 'outstanding',
      overdueDays,
      overdueFen: overdueDays > 0 ? balanceFen : 0,
      asOn,
    });
    if (settled || writtenOff) break;
  }
  return versions;
}

/** What is drawn at will costs more, what is invested less. */
const ofKind = { 'working-capital': 0, revolving: 2_500, 'fixed-asset': -2_000 } as const;
const typicalWan = { micro: 60, small: 220, medium: 900, large: 3_000 } as const;

function sizeOf({ kind, size }: Enterprise): SampleLoanVersion['size'] {
  if (kind === 'individual' || size < 10) return 'micro';
  if (size < 100) return 'small';
  return size < 400 ? 'medium' : 'large';
}

const MAX_LEVELS = 5;

/** The letter of the section that an industry is of (GB/T 4754). */
function sectionOf(code: string): string {
  let entry = lookUpCode('industry', code);
  for (let level = 0; level < MAX_LEVELS && entry?.parent; level++) entry = lookUpCode('industry', entry.parent);
  return entry?.code ?? '';
}

const monthStart = (asOf: string, back: number) => Date.UTC(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)) - 1 - back, 1);
const dayIn = (asOf: string, back: number, day: number) =>
  new Date(monthStart(asOf, back) + (day - 1) * 86_400_000).toISOString().slice(0, 10);
const lastDay = (asOf: string, back: number) => new Date(monthStart(asOf, back - 1) - 86_400_000).toISOString().slice(0, 10);
