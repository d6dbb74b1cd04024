import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Chart } from '../chart/chart.tsx';
import { useLanguage } from '../language.tsx';
import { verdicts } from './verdicts.ts';
import { useVerdictTitle } from './verdict-tag.tsx';
import { DataTable } from '../table/data-table.tsx';
import { useAnswer } from '../use-answer.ts';
import { daysOfMonth } from '../periods.ts';

import type { UsesAt } from './finding-view.tsx';

const NOT_YET = 'not-yet';
const faults = verdicts.filter((one) => one !== 'in-order');
type Row = { readonly day: string; readonly of: ReadonlyMap<string, number>; readonly uses: number };

/** A month of days and the nine verdicts: the faults as bars, everything as a table whose numbers lead to the uses. */
export function MonthVerdicts({
  month,
  usesAt,
  onDay,
}: {
  readonly month: string;
  readonly usesAt: UsesAt;
  readonly onDay: (day: string) => void;
}) {
  const { t } = useLanguage();
  const titleOf = useVerdictTitle();
  const { from, to, all } = daysOfMonth(month);
  const answer = useAnswer('oversight.count-uses', { by: 'verdict', step: 'day', from, to });
  const rows = answer.data && all.toReversed().map((day): Row => rowOf(day, answer.data.counts));
  const found = faults.filter((fault) => rows?.some(({ of }) => of.has(fault)));
  const days = rows?.toReversed() ?? [];
  return (
    <>
      {found.length > 0 && (
        <section className="sheet">
          <Chart
            label={t({ zh: `${month} 有疑问的使用，按核对结论`, en: `Uses at fault in ${month}, by verdict` })}
            height={260}
            data={{
              columns: [t({ zh: '日期', en: 'Day' }), ...found.map(titleOf)],
              rows: days.map(({ day, of }) => [day, ...found.map((fault) => of.get(fault) ?? 0)]),
            }}
            option={{
              tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
              legend: { bottom: 0, type: 'scroll' },
              grid: { left: 8, right: 16, top: 12, bottom: 40, containLabel: true },
              xAxis: { type: 'category', data: days.map(({ day }) => day.slice(5)) },
              yAxis: { type: 'value', minInterval: 1 },
              series: found.map((fault) => ({
                name: titleOf(fault),
                type: 'bar',
                stack: 'all',
                barMaxWidth: 28,
                data: days.map(({ of }) => of.get(fault) ?? 0),
              })),
            }}
          />
        </section>
      )}
      <div className="over-verdicts">
        <DataTable
          label={t({ zh: `${month} 逐日核对结论`, en: `Verdicts of ${month} by day` })}
          whole
          rows={rows}
          rowKey={({ day }) => day}
          empty={t({ zh: '这个月还没有到', en: 'This month is still to come' })}
          answer={answer}
          columns={[
            {
              key: 'day',
              title: t({ zh: '日期', en: 'Day' }),
              width: 130,
              value: ({ day }) => day,
              show: ({ day }) => (
                <Button type="link" className="cell-link over-no" onClick={() => onDay(day)}>
                  {day}
                </Button>
              ),
            },
            { key: 'uses', title: t({ zh: '使用', en: 'Uses' }), value: ({ uses }) => uses, figure: true },
            ...[...verdicts, NOT_YET].map((verdict) => ({
              key: verdict,
              title: verdict === NOT_YET ? titleOf(null) : titleOf(verdict),
              figure: true,
              width: 92,
              value: ({ of }: Row) => of.get(verdict) ?? 0,
              show: (row: Row) => <Cell row={row} verdict={verdict} usesAt={usesAt} />,
            })),
          ]}
          card={(row) => (
            <div className="over-day">
              <Button type="link" className="cell-link" onClick={() => onDay(row.day)}>
                {row.day}
              </Button>
              <span className="source">
                {row.uses === 0
                  ? t({ zh: '没有使用', en: 'no use' })
                  : [...row.of].map(([verdict, uses]) => `${titleOf(verdict === NOT_YET ? null : verdict)} ${uses}`).join(' · ')}
              </span>
            </div>
          )}
        />
      </div>
    </>
  );
}

function Cell({ row: { day, of }, verdict, usesAt }: { readonly row: Row; readonly verdict: string; readonly usesAt: UsesAt }) {
  const uses = of.get(verdict) ?? 0;
  if (uses === 0) return <span className="over-none">0</span>;
  if (verdict === NOT_YET) return <>{uses}</>;
  return (
    <Link to={usesAt} search={{ verdict, since: day, until: day }} className={verdict === 'in-order' ? undefined : 'over-fault'}>
      {uses}
    </Link>
  );
}

function rowOf(
  day: string,
  counts: readonly { readonly period: string; readonly key: string | null; readonly uses: number }[],
): Row {
  const own = counts.filter(({ period }) => period === day);
  return {
    day,
    of: new Map(own.map(({ key, uses }) => [key ?? NOT_YET, uses])),
    uses: own.reduce((sum, { uses }) => sum + uses, 0),
  };
}
