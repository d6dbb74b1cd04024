import type { Day } from './calendar.ts';
import type { Enterprise } from './enterprise.ts';
import { happenings, numberOf, yearText, type Happening } from './happening.ts';
import { label } from './names.ts';
import { between, chance, pick, seeded } from './seeded.ts';

/** A civil case from its filing to what became of the debt; days that lie ahead are in it too, and left out by each item. */
export type Lawsuit = {
  readonly happening: Happening;
  readonly caseNo: string;
  readonly cause: string;
  readonly court: string;
  readonly role: 'plaintiff' | 'defendant';
  readonly filedOn: Day;
  readonly hearingOn: Day;
  readonly judgedOn: Day;
  readonly outcome: 'won' | 'partly' | 'lost' | 'settled' | 'withdrawn';
  readonly amountFen: number;
  readonly awardedFen: number;
  readonly enforcement: Enforcement | undefined;
};

/** The debt was not paid and the court enforces it. */
export type Enforcement = {
  readonly caseNo: string;
  readonly filedOn: Day;
  readonly restrictedOn: Day | undefined;
  /** The court found nothing more to take and ended this round (终本), or the debt was settled. */
  readonly terminatedOn: Day | undefined;
  readonly closedOn: Day | undefined;
  /** Listed as a dishonest debtor on that day. */
  readonly dishonestOn: Day | undefined;
  readonly performedFen: number;
};

const rates = { healthy: 0.1, stressed: 0.5, failing: 1.7 };
const causes = [
  '买卖合同纠纷',
  '买卖合同纠纷',
  '加工合同纠纷',
  '借款合同纠纷',
  '劳动争议',
  '租赁合同纠纷',
  '建设工程施工合同纠纷',
];
const defendantShare = { healthy: 0.35, stressed: 0.75, failing: 0.95, dead: 1 };
const unpaidShare = { healthy: 0.03, stressed: 0.3, failing: 0.8, dead: 1 };

/** The cases filed by a day, oldest first. */
export function lawsuitsOf(enterprise: Enterprise, until: Day): readonly Lawsuit[] {
  return happenings(enterprise, 'lawsuit', rates, until).map((happening) => lawsuitOf(enterprise, happening));
}

function lawsuitOf(enterprise: Enterprise, happening: Happening): Lawsuit {
  const { n, on: filedOn, health, rng } = happening;
  const defendant = chance(rng, defendantShare[health]);
  const hearingOn = filedOn + between(rng, 25, 80);
  const judgedOn = hearingOn + between(rng, 10, 90);
  const amountFen = between(rng, 5, 150) * Math.max(3, enterprise.size) * 1_000_00;
  const outcome = pick(rng, defendant ? defendantOutcomes : plaintiffOutcomes);
  const share = { won: defendant ? 0 : 1, partly: 0.6, lost: defendant ? 1 : 0, settled: 0.8, withdrawn: 0 }[outcome];
  const awardedFen = Math.round(amountFen * share);
  const countyNo = enterprise.divisionCode.slice(-4);
  const unpaid = defendant && awardedFen > 0 && chance(rng, unpaidShare[health]);
  return {
    happening,
    caseNo: `(${yearText(filedOn)})示${countyNo}民初${numberOf(enterprise, n)}号`,
    cause: pick(rng, causes),
    court: courtOf(enterprise),
    role: defendant ? 'defendant' : 'plaintiff',
    filedOn,
    hearingOn,
    judgedOn,
    outcome,
    amountFen,
    awardedFen,
    enforcement: unpaid ? enforcementOf(enterprise, happening, judgedOn, awardedFen) : undefined,
  };
}

const defendantOutcomes = ['lost', 'lost', 'lost', 'partly', 'settled', 'won'] as const;
const plaintiffOutcomes = ['won', 'won', 'partly', 'settled', 'withdrawn', 'lost'] as const;

/** The court of the enterprise's county, without the county's real name. */
export const courtOf = (enterprise: Enterprise): string => `${label}市${label}${enterprise.divisionCode.slice(-2)}区人民法院`;

function enforcementOf(enterprise: Enterprise, { n, health }: Happening, judgedOn: Day, awardedFen: number): Enforcement {
  const rng = seeded(enterprise.world.seed, enterprise.index, 'enforcement', n);
  const filedOn = judgedOn + between(rng, 30, 90);
  const settles = chance(rng, health === 'failing' ? 0.15 : 0.7);
  const performedFen = settles ? awardedFen : Math.round((awardedFen * between(rng, 0, 30)) / 100);
  const dishonest = !settles && chance(rng, 0.5);
  return {
    caseNo: `(${yearText(filedOn)})示${enterprise.divisionCode.slice(-4)}执${numberOf(enterprise, n)}号`,
    filedOn,
    restrictedOn: settles ? undefined : filedOn + between(rng, 15, 60),
    terminatedOn: settles ? undefined : filedOn + between(rng, 120, 180),
    closedOn: settles ? filedOn + between(rng, 20, 150) : undefined,
    dishonestOn: dishonest ? filedOn + between(rng, 45, 110) : undefined,
    performedFen,
  };
}
