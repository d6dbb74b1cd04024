import { Client } from 'pg';
import { picker, type Pick as Chance } from '../../../expression/testing/random-expression.testing.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { contextOf, perform, type Pipeline } from '../../kernel/perform.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import type { World } from '../../testing/world.ts';
import type { Bank } from './marketplace.testing.ts';
import { foldApplication, isEnded, type Application, type ApplicationEvent } from './model/application.ts';
import { readClocks } from './store/rules.ts';
import { watchApplication } from './watch-application.ts';

class Crash extends Error {}

/** How far a transaction gets before it is cut off, and how: by an error, or by the end of its connection. */
type Fault = { readonly after: number; readonly kill: boolean };

/**
 * The platform over a database that breaks off its next transaction between two statements, or between the last and the commit, as far as it is armed.
 * One for all acts, because what a process remembers belongs to its platform.
 */
function breaking({ database, ...rest }: Pipeline): { readonly pipeline: Pipeline; readonly arm: (next?: Fault) => void } {
  let fault: Fault | undefined;
  const transaction: typeof database.transaction = (principal, work, mode) =>
    database.transaction(
      principal,
      async (tx) => {
        let sent = 0;
        const before = async () => {
          if (fault === undefined || sent++ !== fault.after) return;
          if (fault.kill)
            await tx.rows({ text: 'select pg_terminate_backend(pg_backend_pid())', values: [] }).catch(() => undefined);
          throw new Crash('cut off');
        };
        const cut: Tx = {
          rows: async (query) => (await before(), tx.rows(query)),
          row: async (query) => (await before(), tx.row(query)),
          run: async (query) => (await before(), tx.run(query)),
          atCommit: tx.atCommit,
        };
        const result = await work(cut);
        await before();
        return result;
      },
      mode,
    );
  const log = { info: () => undefined, error: () => undefined };
  return { pipeline: { ...rest, database: { ...database, transaction }, log }, arm: (next) => (fault = next) };
}

/** A platform that can be cut off, in a test or a benchmark. */
export type CrashWorld = Pick<World, 'url' | 'pipeline' | 'database' | 'settle'>;

export type CrashScene = {
  readonly world: CrashWorld;
  readonly subjects: readonly Principal[];
  readonly banks: readonly Bank[];
  /** Who takes requests for guarantees, without a limit that would matter. */
  readonly guarantors: readonly Bank[];
  readonly products: readonly string[];
  /** Whether connections are ended too, beside errors between statements. */
  readonly kills: boolean;
  /** Moves the platform’s clock on by days. */
  readonly pass: (days: number) => void;
};

export type CrashTally = { readonly done: number; readonly crashed: number; readonly refused: number };

const DEMANDS = 12;
const MOST_STATEMENTS = 16;
const REASON = '回款不足以覆盖月供，建议降低金额后再申请';
const terms = { amountFen: 70_000_000, termMonths: 12, annualRateBp: 420, guarantee: 'credit', repayment: 'equal-instalments' };
const demanded = { amountFen: 80_000_000, termMonths: 12, purpose: 'working-capital', guarantees: ['credit'], repayments: [] };

async function postDemand(pipeline: Pipeline, principal: Principal): Promise<string> {
  const answer = await perform(pipeline, { operation: 'marketplace.post-demand', input: demanded, principal, language: 'zh' });
  if (answer.kind !== 'json') throw new Error('a demand is answered as JSON');
  return (answer.body as { demand: { demandId: string } }).demand.demandId;
}

type Step = { readonly who: Principal; readonly operation: string; readonly input: object } | { readonly watch: string };

/** Lets enterprises, banks and the clock act at random, each act cut off at a random place about two times of three. */
export async function injectCrashes(scene: CrashScene, rounds: number, seed: number): Promise<CrashTally> {
  const { world } = scene;
  const pick = picker(seed);
  const { pipeline, arm } = breaking(world.pipeline);
  const client = new Client({ connectionString: world.url });
  await client.connect();
  const tally = { done: 0, crashed: 0, refused: 0 };
  const clocks = await world.database.transaction(system, (tx) => readClocks(tx));
  const demands: { who: Principal; demandId: string }[] = [];
  for (const who of scene.subjects)
    for (let index = 0; index < DEMANDS; index++) demands.push({ who, demandId: await postDemand(world.pipeline, who) });
  try {
    while (tally.crashed < rounds) {
      const { rows } = await client.query<Row>(
        `select a.application_id as id, a.subject_id as subject, a.institution_no as institution, g.guarantee_id as guarantee,
           g.guarantor_no as guarantor
         from marketplace.applications a
         left join guarantees.guarantees g on g.subject_id = a.subject_id and g.application_id = a.application_id and g.ended_at is null
         where a.ended_at is null and a.subject_id = any ($1) and a.demand_id = any ($2)`,
        [scene.subjects.map(({ subjectId }) => subjectId), demands.map(({ demandId }) => demandId)],
      );
      const step = nextStep(pick, scene, demands, rows);
      const fault = { after: pick(MOST_STATEMENTS), kill: scene.kills && pick(6) === 0 };
      arm(pick(3) === 0 ? undefined : fault);
      if (pick(200) === 0) scene.pass(1);
      await take(pipeline, step, clocks).then(
        () => tally.done++,
        (error: unknown) => (isRefusal(error) ? tally.refused++ : tally.crashed++),
      );
    }
    return tally;
  } finally {
    await client.end();
  }
}

type Row = {
  readonly id: string;
  readonly subject: string;
  readonly institution: number;
  /** The guarantee that is open for it. */
  readonly guarantee: string | null;
  readonly guarantor: number | null;
};

/** A cut-off is a defect to the pipeline; anything else it answers was decided. */
const isRefusal = (error: unknown) =>
  error instanceof Failure && error.code !== 'node.internal' && error.code !== 'node.unavailable';

function nextStep(
  pick: Chance,
  { subjects, banks, guarantors, products }: CrashScene,
  demands: readonly { who: Principal; demandId: string }[],
  open: readonly Row[],
): Step {
  const one = open[pick(Math.max(1, open.length))];
  if (one === undefined || pick(3) === 0) {
    const { who, demandId } = demands[pick(demands.length)]!;
    const productIds = products.filter(() => pick(2) === 0).slice(0, 3);
    const chosen = productIds.length === 0 ? [products[0]!] : productIds;
    const others = products.filter((id) => id !== chosen[0]).slice(0, 2);
    const reserves = chosen.length === 1 && pick(2) === 0 ? { reserves: others } : {};
    const more = { ...(pick(3) === 0 ? { authorise: {} } : {}), ...reserves };
    return { who, operation: 'marketplace.apply', input: { demandId, productIds: chosen, ...more } };
  }
  const who = subjects.find(({ subjectId }) => subjectId === one.subject)!;
  const bank = banks.find(({ institutionNo }) => institutionNo === one.institution)!;
  const decide = (act: string, more: object = {}): Step => ({
    who: bank,
    operation: 'marketplace.decide',
    input: { applicationIds: [one.id], act, ...more },
  });
  const guarantor = guarantors.find(({ institutionNo }) => institutionNo === one.guarantor);
  if (guarantor !== undefined && pick(2) === 0) return guaranteeStep(pick, who, guarantor, one.guarantee);
  const steps: readonly (() => Step)[] = [
    () => decide('accept'),
    () => decide('reply', { text: '正在审查' }),
    () => decide('offer', { terms }),
    () => decide('grant'),
    () => decide('refuse', { refusalCode: 'cash-flow', text: REASON }),
    () => ({ who, operation: 'marketplace.accept-offer', input: { applicationId: one.id } }),
    () => ({ who, operation: 'marketplace.withdraw', input: { applicationId: one.id } }),
    () => ({ who, operation: 'marketplace.send-message', input: { applicationId: one.id, text: '你好' } }),
    () => ({
      who,
      operation: 'marketplace.reroute',
      input: { applicationId: one.id, productId: products[pick(products.length)] },
    }),
    () => ({ watch: one.id }),
    () => ({
      who,
      operation: 'guarantees.ask',
      input: { applicationId: one.id, guarantorNo: guarantors[pick(guarantors.length)]!.institutionNo },
    }),
  ];
  return steps[pick(steps.length)]!();
}

/** What enterprise and guarantor may do about a request that is open, as far as one knows. */
function guaranteeStep(pick: Chance, who: Principal, guarantor: Principal, guaranteeId: string | null): Step {
  const undertaking = { letterNo: '示例', amountFen: 1_000_000, feeBp: 80, validUntil: '2999-12-31' };
  const steps: readonly Step[] = [
    { who: guarantor, operation: 'guarantees.answer', input: { guaranteeId, act: 'give', undertaking } },
    {
      who: guarantor,
      operation: 'guarantees.answer',
      input: { guaranteeId, act: 'refuse', refusalCode: 'security', text: REASON },
    },
    { who, operation: 'guarantees.send-message', input: { guaranteeId, text: '你好' } },
    { who, operation: 'guarantees.withdraw', input: { guaranteeId } },
  ];
  return steps[pick(steps.length)]!;
}

async function take(pipeline: Pipeline, step: Step, clocks: Awaited<ReturnType<typeof readClocks>>): Promise<void> {
  if ('watch' in step) {
    await pipeline.database.transaction(system, (tx) =>
      watchApplication(contextOf(pipeline, { principal: system, language: 'zh' }, tx, 'watch'), step.watch, clocks),
    );
    return;
  }
  const { who, operation, input } = step;
  await perform(pipeline, { operation, input, principal: who, language: 'zh' });
}

/** Undefined where the events cannot have been. */
function folding(events: readonly ApplicationEvent[]): Application | undefined {
  try {
    return foldApplication(events);
  } catch {
    return undefined;
  }
}

/** Whatever in the database is without its other half, or there twice, once what waited to be done is done; empty when all is well. */
export async function findHalves({ url, settle }: CrashWorld): Promise<readonly string[]> {
  await settle();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const ask = async <R extends object>(text: string) => (await client.query<R>(text)).rows;
    const bad = await ask<{ what: string }>(`${guaranteeHalves} union all
      select 'count ' || a.application_id as what from marketplace.applications a where a.event_count <>
        (select count(*) from marketplace.application_events e where e.application_id = a.application_id and e.seq <= a.event_count)
      union all select 'event without application ' || e.application_id from marketplace.application_events e
        where not exists (select from marketplace.applications a where a.application_id = e.application_id and e.seq <= a.event_count)
      union all select 'twice ' || demand_id from marketplace.applications where ended_at is null group by demand_id, product_id having count(*) > 1
      union all select 'case ' || a.application_id from marketplace.applications a
        where (select count(*) from query.cases c where c.case_no = a.case_no and (c.closed_at is null) = (a.ended_at is null)) <> 1
      union all select 'case without application ' || c.case_no from query.cases c where c.case_no like 'JQ-%'
        and not exists (select from marketplace.applications a where a.case_no = c.case_no)
      union all select 'authorisation ' || a.authorisation_id from consent.authorisations a
        where (select count(*) from marketplace.applications p where p.authorisation_id = a.authorisation_id) <>
          case when a.state in ('reserved', 'dropped') then 0 else 1 end
      union all select 'reserved for nothing ' || a.authorisation_id from consent.authorisations a where a.state in ('reserved', 'dropped')
        and (select count(*) from marketplace.reserves r where r.authorisation_id = a.authorisation_id) <> 1
      union all select 'rerouted twice ' || p.rerouted_from from marketplace.applications p where p.rerouted_from is not null
        group by p.rerouted_from having count(*) > 1
      union all select 'application without its authorisation ' || p.application_id from marketplace.applications p where p.authorisation_id is not null
        and not exists (select from consent.authorisations a where a.authorisation_id = p.authorisation_id)
      union all select 'word of ' || n || ' ' || told from (select
        (select count(*) from marketplace.application_events where role <> 'institution') as n,
        (select count(*) from webhooks.events where kind like 'application.%') as told) as c where n <> told`);
    const rows = await ask<{
      id: string;
      state: string;
      due: string | null;
      overdue: boolean;
      ended: boolean;
      events: (ApplicationEvent & { body: object })[];
    }>(`
      select a.application_id as id, a.state, a.due_on::text as due, a.overdue, a.ended_at is not null as ended,
        (select coalesce(json_agg(json_build_object('kind', e.kind, 'body', e.body) order by e.seq), '[]') from marketplace.application_events e
         where e.application_id = a.application_id) as events from marketplace.applications a`);
    const strange = rows.filter(({ state, due, overdue, ended, events }) => {
      const folded = folding(events.map(({ kind, body }) => ({ kind, ...body }) as ApplicationEvent));
      return folded?.state !== state || folded.dueOn !== due || folded.overdue !== overdue || isEnded(folded.state) !== ended;
    });
    return [...bad.map(({ what }) => what), ...strange.map(({ id }) => `state ${id}`)];
  } finally {
    await client.end();
  }
}

/** The same of guarantees, and whether both sides of an application see how its guarantee stands. */
const guaranteeHalves = `
      select 'guarantee ' || g.guarantee_id as what from guarantees.guarantees g
        where g.event_count <> (select count(*) from guarantees.events e where e.guarantee_id = g.guarantee_id)
          or (select count(*) from query.cases c where c.case_no = g.case_no and (c.closed_at is null) = (g.ended_at is null)) <> 1
          or (g.ended_at is null and exists (select from marketplace.applications a
            where a.subject_id = g.subject_id and a.application_id = g.application_id and a.ended_at is not null))
      union all select 'guarantee event without guarantee ' || e.guarantee_id from guarantees.events e
        where not exists (select from guarantees.guarantees g where g.guarantee_id = e.guarantee_id and e.seq <= g.event_count)
      union all select 'guarantees at once ' || application_id from guarantees.guarantees where ended_at is null
        group by application_id having count(*) > 1
      union all select 'case without guarantee ' || c.case_no from query.cases c where c.case_no like 'DB-%'
        and not exists (select from guarantees.guarantees g where g.case_no = c.case_no)
      union all select 'guarantee that the lender does not see ' || g.guarantee_id from guarantees.guarantees g
        join marketplace.applications a on a.subject_id = g.subject_id and a.application_id = g.application_id
        where g.ended_at is null and not exists (select from marketplace.application_events e where e.application_id = a.application_id
          and e.kind = case g.state when 'given' then 'guarantee-given' else 'guarantee-asked' end
          and e.body -> 'part' ->> 'guaranteeId' = g.guarantee_id::text)`;
