import { firstDay, monthIn, monthOf, type Day, type Month } from './calendar.ts';
import { healthPath, type Health, type Spell } from './health.ts';
import { industries, type Industry } from './industry.ts';
import { address, label, personName, shortWordmarks, wordmark } from './names.ts';
import { between, chance, cumulate, exponential, logNormal, normal, pick, pickWeighted, seeded, type Seeded } from './seeded.ts';
import { codesInRange, syntheticCode } from './synthetic-code.ts';
import type { World } from './world.ts';

export type EnterpriseKind = 'enterprise' | 'individual' | 'cooperative';

/** How the life ended: the last month of business, and what the registry then did on which day. */
export type Ending = { readonly lastMonth: Month; readonly status: 'deregistered' | 'revoked'; readonly on: Day };

/** A synthetic enterprise: what does not change, and the hidden path that everything else follows. */
export type Enterprise = {
  readonly world: World;
  readonly index: number;
  readonly kind: EnterpriseKind;
  readonly code: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly industry: Industry;
  readonly foundedOn: Day;
  /** Of the founding; `registry.ts` has what became of them. */
  readonly firstRepresentative: string;
  readonly firstDomicile: string;
  readonly capitalFen: number;
  /** Employees in a usual month. */
  readonly size: number;
  readonly traits: Traits;
  readonly spells: readonly Spell[];
  readonly ending: Ending | undefined;
};

export type Traits = {
  readonly exporter: boolean;
  readonly innovator: boolean;
  readonly owner: boolean;
  readonly employer: boolean;
  readonly housingFund: boolean;
  readonly gas: boolean;
  readonly taxpayer: 'general' | 'small' | 'household';
  /** Growth of a healthy year, as a logarithm. */
  readonly growth: number;
};

/** The enterprise with this number; it depends on the world's settings and the number alone. */
export function enterpriseAt(world: World, index: number): Enterprise {
  const rng = seeded(world.seed, index, 'enterprise');
  const kind = pickWeighted(rng, kinds, kindShares);
  const individual = kind === 'individual';
  const industry = kind === 'cooperative' ? farming : pickWeighted(rng, industries, industryShares[individual ? 1 : 0]!);
  const { code: divisionCode } = pickWeighted(rng, world.divisions, sharesOf(world));
  const size = individual ? between(rng, 1, 6) : Math.max(2, Math.round(logNormal(rng, industry.employees * 0.6, 0.9)));
  const foundedOn = foundingDay(rng, world, individual);
  const traits = drawTraits(rng, kind, industry, size);
  const path = seeded(world.seed, index, 'health');
  const spells = healthPath(path, Math.max(world.seriesFrom, monthOf(foundedOn)), horizon, {
    frailty: (individual ? 1.3 : 1) * (traits.innovator ? 0.8 : 1) * logNormal(path, 1, 0.4),
    closingShare: individual ? 0.35 : 0.12,
  });
  return {
    world,
    index,
    kind,
    code: syntheticCode(codeStart[kind], divisionCode, 'enterprise', (index + world.seed * seedStride) % codesInRange),
    name: nameOf(rng, index, kind, industry),
    divisionCode,
    industry,
    foundedOn,
    firstRepresentative: personName(rng),
    firstDomicile: address(rng),
    capitalFen: capitalOf(rng, kind, size),
    size,
    traits,
    spells,
    ending: endingOf(path, spells),
  };
}

const kinds = ['enterprise', 'individual', 'cooperative'] as const;
const kindShares = cumulate([70, 28, 2]);
const codeStart: Readonly<Record<EnterpriseKind, string>> = { enterprise: '91', individual: '92', cooperative: '93' };
const industryShares = [0, 1].map((column) => cumulate(industries.map(({ weights }) => weights[column]!)));
const farming = industries.find(({ code }) => code.startsWith('01'))!;
/** Nothing is drawn beyond; far enough that no day anyone asks for comes after it. */
const horizon = monthIn(2040, 1);
/** Apart by more than a million, so that populations of different seeds seldom meet in a code. */
const seedStride = 7_919_003;

const shares = new WeakMap<World, readonly number[]>();
function sharesOf(world: World): readonly number[] {
  const known = shares.get(world);
  if (known !== undefined) return known;
  const made = cumulate(world.divisions.map(({ weight }) => weight));
  shares.set(world, made);
  return made;
}

function foundingDay(rng: Seeded, world: World, individual: boolean): Day {
  const ageDays = Math.min(exponential(rng, individual ? 1500 : 2900), oldestDays);
  return world.foundedUntil - Math.floor(ageDays);
}

const oldestDays = 34 * 365;

function drawTraits(rng: Seeded, kind: EnterpriseKind, industry: Industry, size: number): Traits {
  const company = kind === 'enterprise';
  const yearlyYuan = size * industry.revenuePerWorker * 12;
  return {
    exporter: company && chance(rng, industry.exporters),
    innovator: company && chance(rng, industry.innovators),
    owner: chance(rng, company ? Math.min(0.6, 0.06 + size / 250) : 0.03),
    employer: chance(rng, company ? 0.97 : 0.4),
    housingFund: company && chance(rng, size > 10 ? 0.8 : 0.3),
    gas: industry.gas > 0 && chance(rng, 0.75),
    taxpayer: kind === 'individual' ? 'household' : yearlyYuan > generalAboveYuan ? 'general' : 'small',
    growth: normal(rng, company ? 0.05 : 0.02, 0.07),
  };
}

/** Yearly sales above which a taxpayer is a general one (财税〔2018〕33号). */
const generalAboveYuan = 5_000_000;

function nameOf(rng: Seeded, index: number, kind: EnterpriseKind, industry: Industry): string {
  // A step without a common divisor walks through all short wordmarks before any is used again.
  const block = Math.floor(index / shortWordmarks) * shortWordmarks;
  const word = wordmark(block + ((index * wordmarkStep + firstWordmark) % shortWordmarks));
  const start = `${label}市${word}${industry.word}`;
  if (kind === 'cooperative') return `${start}专业合作社`;
  return start + (kind === 'individual' ? pick(rng, ['店', '经营部', '商行']) : '有限公司');
}

const wordmarkStep = 40_009;
const firstWordmark = 71_317;

function capitalOf(rng: Seeded, kind: EnterpriseKind, size: number): number {
  if (kind === 'individual') return between(rng, 1, 20) * 10_000_00;
  const tenThousands = logNormal(rng, size * 9, 0.8);
  const step = tenThousands > 500 ? 100 : 10;
  return Math.max(10, Math.round(tenThousands / step) * step) * 10_000_00;
}

function endingOf(rng: Seeded, spells: readonly Spell[]): Ending | undefined {
  const last = spells.at(-1)!;
  if (last.health !== 'dead') return undefined;
  const before: Health = spells.at(-2)?.health ?? 'healthy';
  const voluntary = before === 'healthy';
  const status = !voluntary && chance(rng, 0.25) ? 'revoked' : 'deregistered';
  const months = voluntary ? between(rng, 1, 3) : status === 'revoked' ? between(rng, 18, 40) : between(rng, 4, 20);
  return { lastMonth: last.from - 1, status, on: firstDay(last.from + months) + between(rng, 0, 27) };
}
