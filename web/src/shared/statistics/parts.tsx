import { Alert, Segmented, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Chart } from '../chart/chart.tsx';
import { useLanguage } from '../language.tsx';
import { NativeSelect } from '../native-select.tsx';
import { ProblemView } from '../problem-view.tsx';
import { DataTable } from '../table/data-table.tsx';
import { groupingsOf, groupingTitles, monthsOf, type Figure, type Grouping, type TrendAnswer } from './trend.ts';
import { useNarrow } from '../use-narrow.ts';
import { useParts } from './use-parts.ts';

const SHOWN = 15;
const BAR_PX = 26;
/** On a phone, where a name may take two lines. */
const NARROW_BAR_PX = 36;
const NAME_PX = 180;
const NARROW_NAME_PX = 104;
const CHINESE_PX = 13;
const LETTER_PX = 7.5;
const LATIN_END = '\u2e7f';
const AXIS_PX = 48;
const LEAST_PX = 300;
type Measure = TrendAnswer['measures'][number];

/** A measure in its parts: of a month as bars, the largest first, and of all months as a table. */
export function Parts({
  measure,
  by: wanted,
  month: wantedMonth,
  change,
  below,
  children,
}: {
  readonly measure: Measure;
  /** Undefined: the first that tells something apart. */
  readonly by: Grouping | undefined;
  readonly month: string | undefined;
  readonly change: (more: { readonly by?: string; readonly month?: string }) => void;
  /** What stands between the charts and the table. */
  readonly below?: ReactNode;
  /** What stands beside its bars. */
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const { by, answer } = useParts(measure.measure, wanted);
  const figures = answer.data?.figures ?? [];
  const months = figures.length === 0 ? [] : monthsOf(figures);
  const month = months.find((one) => one === wantedMonth) ?? months.at(-1);
  return (
    <>
      <div className="stat-tools">
        <Segmented<Grouping>
          aria-label={t({ zh: '分组', en: 'Parts' })}
          value={by}
          onChange={(value) => change({ by: value, month: '' })}
          options={groupingsOf(measure.measure).map((value) => ({ value, label: t(groupingTitles[value]) }))}
        />
        {months.length > 1 && (
          <NativeSelect
            label={t({ zh: '月份', en: 'Month' })}
            value={month}
            options={months.toReversed().map((value) => ({ value, label: value }))}
            onChange={(value) => change({ month: value ?? '' })}
          />
        )}
      </div>
      <div className="two-columns">
        {children}
        <div>
          {answer.error !== null && answer.data === undefined && (
            <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />
          )}
          {answer.error === null && answer.data === undefined && <Skeleton active />}
          {answer.data !== undefined && month === undefined && (
            <Alert
              type="info"
              showIcon
              message={
                measure.kind === 'flow'
                  ? t({ zh: '分项数字在当月结束后公布', en: 'The parts are published when the month is over' })
                  : t({ zh: '还没有数字', en: 'There is no figure yet' })
              }
            />
          )}
          {month !== undefined && <Bars measure={measure} by={by} month={month} figures={figures} />}
        </div>
      </div>
      {below}
      {month !== undefined && <Months measure={measure} by={by} months={months} figures={figures} />}
    </>
  );
}

type Shown = { readonly measure: Measure; readonly by: Grouping; readonly figures: readonly Figure[] };

function Bars({ measure: { title, unit }, by, month, figures }: Shown & { readonly month: string }) {
  const { t, language } = useLanguage();
  const narrow = useNarrow();
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en');
  const own = figures.filter((one) => one.month === month);
  const told = own.flatMap(({ title: name, figure }) => (figure === null ? [] : [{ name: t(name), figure }]));
  const ranked = told.toSorted((a, b) => b.figure - a.figure);
  const bars = ranked.slice(0, SHOWN);
  const longest = Math.max(0, ...bars.map(({ name }) => widthOf(name)));
  const namesPx = Math.min(narrow ? NARROW_NAME_PX : NAME_PX, longest);
  const withheld = own.length - told.length;
  const by1 = groupingTitles[by];
  return (
    <>
      <Chart
        label={t({
          zh: `${title.zh}按${by1.zh}，${month}（${unit.zh}）`,
          en: `${title.en} by ${by1.en.toLowerCase()}, ${month}`,
        })}
        height={Math.max(LEAST_PX, bars.length * (narrow ? NARROW_BAR_PX : BAR_PX) + AXIS_PX)}
        data={{ columns: [t(by1), t(title)], rows: ranked.map(({ name, figure }) => [name, figure]) }}
        option={{
          tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
          grid: { left: 8, right: 56, top: 4, bottom: 4, containLabel: true },
          xAxis: { type: 'value', minInterval: 1, splitNumber: narrow ? 2 : 5, axisLabel: { hideOverlap: true } },
          yAxis: {
            type: 'category',
            inverse: true,
            data: bars.map(({ name }) => name),
            axisLabel: { width: namesPx, overflow: 'break', lineHeight: 14, interval: 0 },
          },
          series: [
            {
              name: t(title),
              type: 'bar',
              barMaxWidth: 26,
              data: bars.map(({ figure }) => figure),
              label: { show: true, position: 'right', formatter: ({ value }) => numbers.format(Number(value)) },
            },
          ],
        }}
      />
      <p className="source">
        {ranked.length > SHOWN &&
          t({
            zh: `图中为前 ${SHOWN} 项，全部 ${ranked.length} 项见表。`,
            en: `The chart shows the first ${SHOWN} of ${ranked.length}; the table has all. `,
          })}
        {withheld > 0 &&
          t({
            zh: `另有 ${withheld} 项涉及企业过少，不公布。`,
            en: `${withheld} more tell of too few enterprises and are withheld.`,
          })}
      </p>
    </>
  );
}

/** About as wide as a name is drawn: a Chinese character takes the room of two letters. */
const widthOf = (name: string) =>
  Array.from(name).reduce((sum, letter) => sum + (letter > LATIN_END ? CHINESE_PX : LETTER_PX), 0);

function Months({ measure: { title, kind }, by, months, figures }: Shown & { readonly months: readonly string[] }) {
  const { t } = useLanguage();
  const keys = [...Map.groupBy(figures, ({ key }) => key).entries()].map(([key, own]) => ({ key, own, title: t(own[0]!.title) }));
  const of = (own: readonly Figure[], month: string) => own.find((one) => one.month === month);
  const by1 = groupingTitles[by];
  return (
    <DataTable
      label={t({ zh: `${title.zh}按${by1.zh}逐月`, en: `${title.en} by ${by1.en.toLowerCase()} and month` })}
      rows={keys}
      rowKey={({ key }) => key}
      empty={t({ zh: '还没有数字', en: 'There is no figure yet' })}
      columns={[
        { key: 'title', title: t(by1), value: (row) => row.title },
        ...months.toReversed().map((month) => ({
          key: month,
          title: month,
          figure: true,
          value: ({ own }: (typeof keys)[number]) => {
            const found = of(own, month);
            if (found !== undefined) return found.figure ?? t({ zh: '不公布', en: 'withheld' });
            return kind === 'flow' ? 0 : '—';
          },
        })),
      ]}
    />
  );
}
