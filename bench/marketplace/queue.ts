import { system, type Principal } from '../../server/kernel/pure/principal.ts';
import { countService } from '../../server/modules/marketplace/index.ts';
import { operator, type BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { ratioFigure } from '../ratio-figure.ts';
import { numericCode } from '../records/numeric-code.ts';
import type { Run } from '../run.ts';
import { timed } from '../timed.ts';
import type { Market } from './prepare.ts';

const APPLICATIONS = 200_000;
const ENTERPRISES = 40_000;
const PAGE = 50;
const FEW_ROUNDS = 3;
/** A page reads what stands on it. */
const PAGE_BAR = 0.25;
/** Every application of the year is looked at from each side it is counted by. */
const COUNT_BAR = 80;

/** Where 200,000 applications of two years lie: a bank's pages, and what is counted of how they fared. */
export async function measureQueue(
  bench: BenchServer,
  platform: BenchPlatform,
  { banks, productIds }: Market,
  { note }: Run,
): Promise<readonly Figure[]> {
  await fillQueue(
    bench,
    banks.map(({ institutionNo }) => institutionNo),
    productIds,
  );
  const count = await timed(() => bench.admin.query('select count(*) from marketplace.application_events'));
  const against = ['a count(*) over the events', count] as const;
  const page =
    (input: object, who: Principal = banks[0]!) =>
    async () => {
      const { applications } = await platform.call<{ applications: unknown[] }>(who, 'marketplace.list-applications', {
        limit: PAGE,
        ...input,
      });
      if (applications.length === 0) throw new Error(`there are no applications with ${JSON.stringify(input)}`);
    };
  const deep = Buffer.from(
    JSON.stringify([new Date(Date.now() - 600 * DAY_MS).toISOString(), '00000000-0000-0000-0000-000000000000']),
  );
  const first = await timed(page({}));
  const open = await timed(page({ open: true }));
  const longAgo = await timed(page({ cursor: deep.toString('base64url') }));
  const late = await timed(page({ open: true, overdue: true }, operator));
  note(
    `pages: first ${Math.round(first)} ms, open ${Math.round(open)} ms, deep ${Math.round(longAgo)} ms, late ${Math.round(late)} ms`,
  );
  let moment = Date.now() - DAY_MS;
  const on = new Date(Date.now() - DAY_MS * 2).toISOString().slice(0, 10);
  const process = await timed(async () => {
    const input = { on, by: 'institution', knownAt: new Date(moment++).toISOString() };
    const { figures } = await platform.call<{ figures: unknown[] }>(operator, 'statistics.show-loans-on', input);
    if (figures.length === 0) throw new Error('nothing was counted');
  }, FEW_ROUNDS);
  const service = await timed(
    () => platform.database.transaction(system, (tx) => countService({ tx, now: new Date() })),
    FEW_ROUNDS,
  );
  note(`times of process of a day: ${Math.round(process)} ms; how institutions served: ${Math.round(service)} ms`);
  return [
    ratioFigure('marketplace.queue-first', PAGE_BAR, [`${PAGE} applications`, first], against),
    ratioFigure('marketplace.queue-open', PAGE_BAR, [`${PAGE} open applications`, open], against),
    ratioFigure('marketplace.queue-deep', PAGE_BAR, [`${PAGE} applications of long ago`, longAgo], against),
    ratioFigure('marketplace.queue-late', PAGE_BAR, [`${PAGE} late ones of all institutions`, late], against),
    ratioFigure('marketplace.process', COUNT_BAR, ['the times of process of a day', process], against),
    ratioFigure('marketplace.service', COUNT_BAR, ['how institutions served', service], against),
  ];
}

const DAY_MS = 86_400_000;

/** Applications of two years, evenly; of each ten five were granted and are reported, three refused, two withdrawn, and those of the last days are under way. */
async function fillQueue({ admin }: BenchServer, bankNos: readonly number[], productIds: readonly string[]): Promise<void> {
  const codes = Array.from({ length: ENTERPRISES }, (_, n) => numericCode(n));
  await admin.query(
    `insert into subjects.subjects (subject_id, kind, division_code, first_seen_at, updated_at)
     select s, 'enterprise', '3301' || lpad((n % 20)::text, 2, '0'), now(), now() from unnest($1::text[]) with ordinality as c (s, n)
     on conflict do nothing`,
    [codes],
  );
  await admin.query(
    `create temporary table courses as select c.code, gen_random_uuid() as id, b.bank, p.product, n, moment,
       case when n < 2000 then 'in-review' when n % 10 < 5 then 'granted' when n % 10 < 8 then 'refused' else 'withdrawn' end as state
     from (select n, now() - n * interval '730 days' / $3::integer as moment from generate_series(0, $3::integer - 1) as n) as l
     join unnest($1::text[]) with ordinality as c (code, at) on c.at = 1 + n % cardinality($1::text[])
     join unnest($2::integer[]) with ordinality as b (bank, at) on b.at = 1 + n / 7 % cardinality($2::integer[])
     join unnest($4::uuid[]) with ordinality as p (product, at) on p.at = 1 + n % cardinality($4::uuid[])`,
    [codes, [...bankNos], APPLICATIONS, productIds.slice(0, 60)],
  );
  await admin.query(
    `insert into marketplace.applications (subject_id, application_id, demand_id, subject_name, institution_no, product_id, product_version, case_no,
       amount_fen, term_months, state, due_on, reminded, overdue, submitted_at, updated_at, ended_at, reply_days, decision_days, grant_days,
       stages_done, stages_late, event_count)
     select code, id, gen_random_uuid(), '示例', bank, product, 1, 'B-' || n, 80000000, 12, state,
       case when state = 'in-review' then (now() + interval '3 days')::date end, false, state = 'in-review' and n % 20 = 0, moment, moment,
       case when state <> 'in-review' then moment + interval '9 days' end, 1 + n % 4, case when state in ('granted', 'refused') then 2 + n % 6 end,
       case when state = 'granted' then 5 + n % 9 end, 3, 0, 4 from courses`,
  );
  await admin.query(
    `insert into marketplace.application_events (subject_id, application_id, seq, institution_no, kind, at, client_id, role, body)
     select c.code, c.id, e.seq, c.bank, e.kind, c.moment + e.seq * interval '2 days', 'bench', 'institution', e.body
     from courses c cross join lateral (values
       (1, 'submitted', '{}'::jsonb), (2, 'replied', jsonb_build_object('days', 1 + n % 4)),
       (3, case state when 'granted' then 'offered' when 'refused' then 'refused' when 'withdrawn' then 'withdrawn' end,
         jsonb_build_object('days', 2 + n % 6, 'code', case n % 3 when 0 then 'cash-flow' when 1 then 'quota' else 'indebtedness' end)),
       (4, case when state = 'granted' and n % 4 > 0 then 'granted' end, jsonb_build_object('days', 5 + n % 9)),
       (5, case state when 'granted' then 'lent' end, jsonb_build_object('days', 5 + n % 9, 'loan', jsonb_build_object('contractNo', 'C-' || n))),
       (6, case when state = 'granted' and n % 500 = 0 then 'unlent' end, jsonb_build_object('loan', jsonb_build_object('contractNo', 'C-' || n)))
     ) as e (seq, kind, body) where e.kind is not null`,
  );
  await admin.query('vacuum analyze marketplace.applications, marketplace.application_events, subjects.subjects');
}
