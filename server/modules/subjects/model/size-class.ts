import type { Bilingual } from '../../../kernel/pure/text.ts';
import { findIndustryGroup, industryGroups, type IndustryGroup } from './industry-group.ts';
import { sizeOrder, sizeReasons, type Size } from './size-reasons.ts';
import { sizeRules2011, type SizeBound, type SizeFigure, type SizeRules } from './size-rules.ts';

/** What is known of a subject. Money is integer fen; a figure that is absent, not a number or impossible counts as missing. */
export type SizeInput = {
  readonly industryCode?: string | undefined;
  readonly employees?: number | undefined;
  readonly revenueFen?: number | undefined;
  readonly assetsFen?: number | undefined;
  readonly kind: 'enterprise' | 'individual-business';
};

/** The name of an input without which the size could not be decided. */
export type MissingForSize = 'industryCode' | 'employees' | 'revenueFen' | 'assetsFen';

export type SizeClass = {
  readonly size: Size | 'unknown';
  readonly ruleVersion: string;
  readonly industryGroup: IndustryGroup | 'unknown';
  /** Why, in the order of thought, for the enterprise and the bank to read. */
  readonly reasons: readonly Bilingual[];
  /** Empty unless the size is unknown for want of these. */
  readonly missing: readonly MissingForSize[];
};

/**
 * The size class by the rules given. A class above micro needs every figure of the industry at its lower bound or above;
 * otherwise the subject drops. So the lowest figure decides, and a known figure in the lowest class decides alone.
 */
export function classifySize(input: SizeInput, rules: SizeRules = sizeRules2011): SizeClass {
  const ruleVersion = rules.version;
  const found = findIndustry(input.industryCode);
  if (found.group === undefined) {
    const missing: readonly MissingForSize[] = found.missing ? ['industryCode'] : [];
    return { size: 'unknown', ruleVersion, industryGroup: 'unknown', reasons: [found.reason], missing };
  }
  const reasons = [found.reason];
  if (input.kind === 'individual-business') reasons.push(sizeReasons.individualBusiness);
  const judged = rules.bounds[found.group].map((bound) => judge(bound, input));
  for (const { bound, value, rank } of judged) reasons.push(sizeReasons.figure(bound, value, rank));
  const known = judged.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
  const lowest = known.length === 0 ? undefined : sizeOrder[Math.min(...known)];
  const missing = judged.flatMap(({ bound, rank }) => (rank === undefined ? [inputNames[bound.figure]] : []));
  const decided = lowest !== undefined && (missing.length === 0 || lowest === 'micro');
  reasons.push(decided ? sizeReasons.decided(lowest) : sizeReasons.undecided(lowest));
  return {
    size: decided ? lowest : 'unknown',
    ruleVersion,
    industryGroup: found.group,
    reasons,
    missing: decided ? [] : missing,
  };
}

type FoundIndustry = { readonly group?: IndustryGroup; readonly reason: Bilingual; readonly missing: boolean };

function findIndustry(industryCode: string | undefined): FoundIndustry {
  const code = industryCode?.trim() ?? '';
  if (code === '') return { reason: sizeReasons.industryMissing, missing: true };
  const finding = findIndustryGroup(code);
  switch (finding.outcome) {
    case 'named':
      return { group: finding.group, reason: sizeReasons.industryNamed(code, industryGroups[finding.group]), missing: false };
    case 'by-reference':
      return { group: finding.group, reason: sizeReasons.industryByReference(code), missing: false };
    case 'own-standard':
      return { reason: sizeReasons.ownStandard(code), missing: false };
    case 'too-shallow':
      return { reason: sizeReasons.industryTooShallow(code), missing: true };
    case 'unrecognised':
      break;
  }
  return { reason: sizeReasons.industryUnrecognised(code), missing: true };
}

/** A figure in the unit of its bound and its place in `sizeOrder`, both absent where the figure is missing. */
type Judged = { readonly bound: SizeBound; readonly value: number | undefined; readonly rank: number | undefined };

const fenPerWanYuan = 1_000_000;
const inputNames = { employees: 'employees', revenue: 'revenueFen', assets: 'assetsFen' } as const satisfies Record<
  SizeFigure,
  MissingForSize
>;

function judge(bound: SizeBound, input: SizeInput): Judged {
  const given = input[inputNames[bound.figure]];
  // Revenue can be negative by credit notes; persons and assets cannot.
  const usable = given !== undefined && Number.isFinite(given) && (given >= 0 || bound.figure === 'revenue');
  if (!usable) return { bound, value: undefined, rank: undefined };
  const unit = bound.figure === 'employees' ? 1 : fenPerWanYuan;
  // Bounds are multiplied rather than figures divided, so that the comparison is of whole numbers.
  const reached = sizeOrder.filter((size) => size !== 'micro' && given >= bound[size] * unit);
  return { bound, value: given / unit, rank: reached.length };
}
