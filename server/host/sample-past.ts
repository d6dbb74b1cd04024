import { randomUUID } from 'node:crypto';
import { enterpriseAt, type Enterprise } from '../../sandbox/enterprise.ts';
import { pastCourses, type CourseStep, type PastCourse } from '../../sandbox/past-courses.ts';
import { sampleRegions } from '../../sandbox/regions.ts';
import { worldOf } from '../../sandbox/world.ts';
import { chinaDay } from '../kernel/pure/china-day.ts';
import { contextOf, perform } from '../kernel/perform.ts';
import type { Tx } from '../kernel/pure/context.ts';
import { Failure } from '../kernel/pure/failure.ts';
import { system, type Principal } from '../kernel/pure/principal.ts';
import { listInstitutions } from '../modules/institutions/index.ts';
import { countService } from '../modules/marketplace/index.ts';
import type { RunningPlatform } from './platform.ts';
import { sampleProducts } from './sample-products.ts';

const COURSES = 90;
const MAX_INSTITUTIONS = 50;
/** They do not touch each other. */
const AT_ONCE = 6;
const DAY_MS = 86_400_000;
/** Not those that other parts of the sample show. */
const FIRST_INDEX = 20;
const PPM_A_BP = 100;
const REFUSAL = '按所报材料暂不符合本产品的准入要求，改善后可再次申请。（示例）';
const reviewer: Principal = { clientId: 'sample-reviewer', name: '示例审核人员', role: 'operator' };
/** What the banks besides the first have on offer, of the sample's products. */
const OFFERED = [0, 1] as const;

type Bank = Principal & { readonly institutionNo: number; readonly code: string };
type Doer = <R>(principal: Principal, operation: string, input: object, at: Date) => Promise<R>;

/**
 * Applications of some months past, from enterprises of each region to the bank of theirs: each act is the operation itself, as of the moment the course
 * says, so that states, clocks and figures are what they would have been. Nobody is told of it today, and the log of uses, which says when something
 * was done here, has none of it. What was played at an earlier start stays.
 */
export async function playSamplePast(platform: RunningPlatform): Promise<void> {
  const banks = (await platform.database.transaction(system, (tx) => listInstitutions(tx, 'admitted', 0, MAX_INSTITUTIONS)))
    .filter(({ kind }) => kind === 'bank')
    .map(({ code, nameZh, institutionNo }): Bank => {
      return { clientId: `demo-${code}`, name: nameZh, role: 'institution', institutionNo, code };
    });
  if (banks.length === 0) return;
  const products = new Map<string, string>();
  for (const bank of banks) products.set(bank.code, await creditProduct(platform, bank));
  const now = platform.pipeline.now();
  const world = worldOf();
  const borrowers = new Map(banks.map(({ code }) => [code, livesOf(code, now)]));
  const courses = pastCourses({ seed: world.seed, now, courses: COURSES, banks: banks.length }).flatMap((course): Played[] => {
    const bank = banks[course.bank]!;
    const enterprise = borrowers.get(bank.code)!.next().value;
    return enterprise === undefined ? [] : [{ course, bank, enterprise, productId: products.get(bank.code)! }];
  });
  const act = doerOf(platform);
  for (let from = 0; from < courses.length; from += AT_ONCE)
    await Promise.all(courses.slice(from, from + AT_ONCE).map((one) => playCourse(act, one)));
  // So that how banks serve is told before the first night.
  await platform.database.transaction(system, (tx) => countService({ tx, now }));
}

/** Of the region that a bank lends in, enterprises that have not come to an end. */
function* livesOf(bankCode: string, now: Date): Generator<Enterprise> {
  const region = sampleRegions.find(({ bank }) => bank?.code === bankCode);
  const world = region?.world ?? worldOf();
  const yearAgo = Math.floor(now.getTime() / DAY_MS) - 365;
  for (let index = FIRST_INDEX; index < FIRST_INDEX + COURSES * 3; index++) {
    const enterprise = enterpriseAt(world, index);
    if (enterprise.ending === undefined && enterprise.foundedOn < yearAgo) yield enterprise;
  }
}

type Played = {
  readonly course: PastCourse;
  readonly bank: Bank;
  readonly enterprise: Enterprise;
  readonly productId: string;
};

async function playCourse(act: Doer, { course, bank, enterprise, productId }: Played): Promise<void> {
  const owner: Principal = { clientId: 'sample-owner', name: '示例企业', role: 'subject', subjectId: enterprise.code };
  const [first, ...rest] = course.steps;
  const begun = await act<{ applications: unknown[] }>(owner, 'marketplace.list-applications', { limit: 1 }, first!.at);
  if (begun.applications.length > 0) return;
  const { amountFen, termMonths } = course;
  const wish = {
    amountFen,
    termMonths,
    purpose: 'working-capital',
    guarantees: ['credit'],
    repayments: [],
    note: '周转（示例）',
  };
  const demand = await unlessMissing(() =>
    act<{ demand: { demandId: string } }>(owner, 'marketplace.post-demand', wish, first!.at),
  );
  // A row of the sample's registration may have been refused by intake, so that the enterprise is not on file.
  if (demand === undefined) return;
  const { demandId } = demand.demand;
  const { applications } = await act<{ applications: { applicationId: string; caseNo: string }[] }>(
    owner,
    'marketplace.apply',
    { demandId, productIds: [productId] },
    first!.at,
  );
  const { applicationId, caseNo } = applications[0]!;
  for (const { at, act: name } of rest) {
    const [who, operation, input] =
      name === 'grant'
        ? ([bank, 'loans.report', { loans: [loanOf(course, enterprise, caseNo, chinaDay(at))] }] as const)
        : callOf(name, course, { owner, bank, applicationId });
    await act(who, operation, input, at);
  }
}

type Sides = { readonly owner: Principal; readonly bank: Bank; readonly applicationId: string };

/** What the bank reports on the day of the grant, by which the application is granted. */
function loanOf({ amountFen, termMonths, annualRateBp }: PastCourse, { code }: Enterprise, caseNo: string, day: string) {
  return {
    code,
    caseNo,
    contractNo: `HT-${caseNo}`,
    loanKind: 'working-capital',
    guarantee: 'credit',
    grantedOn: day,
    grantedFen: amountFen,
    drawnFen: amountFen,
    balanceFen: amountFen,
    ratePpm: annualRateBp * PPM_A_BP,
    costPpm: annualRateBp * PPM_A_BP,
    termMonths,
    loanState: 'outstanding',
    overdueDays: 0,
    overdueFen: 0,
    asOn: day,
  };
}

function callOf(
  act: Exclude<CourseStep['act'], 'grant'>,
  course: PastCourse,
  { owner, bank, applicationId }: Sides,
): readonly [Principal, string, object] {
  if (act === 'agree') return [owner, 'marketplace.accept-offer', { applicationId }];
  if (act === 'withdraw') return [owner, 'marketplace.withdraw', { applicationId, text: '已有其他安排。（示例）' }];
  const { annualRateBp, refusalCode, termMonths } = course;
  const terms = { amountFen: course.amountFen, termMonths, annualRateBp, guarantee: 'credit', repayment: 'interest-first' };
  const more =
    act === 'offer'
      ? { terms }
      : act === 'refuse'
        ? { refusalCode, text: REFUSAL }
        : act === 'reply'
          ? { text: '材料已收到，正在审核。（示例）' }
          : {};
  return [bank, 'marketplace.decide', { applicationIds: [applicationId], act, ...more }];
}

async function unlessMissing<R>(work: () => Promise<R>): Promise<R | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.code === 'resource.not-found') return undefined;
    throw error;
  }
}

/** Carries operations out as of a moment, and with a report of loans what becomes of the applications they came from. */
function doerOf({ pipeline, database }: RunningPlatform): Doer {
  const noteLoans = pipeline.registry.reactions.find(({ name }) => name === 'marketplace.note-loans')!;
  return async <R>(principal: Principal, name: string, input: object, at: Date) => {
    const found = pipeline.registry.operations.get(name);
    if (found === undefined || found.operation.answer === 'file' || found.operation.body === 'bytes')
      throw new Error(`no operation ${name} to play`);
    const { operation } = found;
    const contextAt = (who: Principal, tx: Tx) =>
      contextOf({ ...pipeline, now: () => at }, { principal: who, language: 'zh' }, tx, randomUUID());
    const told: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> }[] = [];
    const answer = await database.transaction(principal, async (tx) => {
      const emit = async (event: (typeof told)[number]) => void told.push(event);
      return (await operation.run({ ...contextAt(principal, tx), emit }, input, undefined)) as R;
    });
    for (const event of told.filter((one) => one.name === noteLoans.on))
      await database.transaction(system, (tx) =>
        noteLoans.run({ ...contextAt(system, tx), emit: async () => {} }, event.payload),
      );
    return answer;
  };
}

/** The bank's product without security, put on offer where it has none. */
async function creditProduct(platform: RunningPlatform, bank: Bank): Promise<string> {
  const call = async <R>(principal: Principal, operation: string, input: object): Promise<R> => {
    const answer = await perform(platform.pipeline, { operation, input, principal, language: 'zh' });
    return (answer.kind === 'json' ? answer.body : undefined) as R;
  };
  const { products } = await call<{ products: { productId: string; name: { zh: string } }[] }>(
    bank,
    'marketplace.list-own-products',
    { limit: 100 },
  );
  const wanted = sampleProducts[OFFERED[0]].name.zh;
  const known = products.find(({ name }) => name.zh === wanted);
  if (known !== undefined) return known.productId;
  const made: string[] = [];
  for (const which of OFFERED) {
    const product = { divisions: [], industries: [], ...sampleProducts[which] };
    const { productId, version } = await call<{ productId: string; version: number }>(bank, 'marketplace.draft-product', {
      product,
    });
    await call(bank, 'marketplace.move-product', { productId, act: 'submit' });
    await call(reviewer, 'marketplace.review-product', { productId, version, act: 'publish' });
    made.push(productId);
  }
  return made[0]!;
}
