import { Alert, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { Chart } from '../chart/chart.tsx';
import { DownloadButton } from '../download-button.tsx';
import { useLanguage } from '../language.tsx';
import { dayOf } from '../moment.ts';
import { NativeSelect } from '../native-select.tsx';
import { usePlatform } from '../platform.tsx';
import { ProblemView } from '../problem-view.tsx';
import { DataTable } from '../table/data-table.tsx';
import { useAnswer } from '../use-answer.ts';
import { hasPart } from './has-part.ts';

type Answer = Operations['statistics.show-loans']['output'];
type Measure = Answer['measures'][number];
/** Yuan are told by the ten thousand, where they are that many. */
const WAN = 10_000;
const inWan = ({ unit }: Measure) => unit.zh === '元';
const unitOf = (measure: Measure) => (inWan(measure) ? { zh: '万元', en: 'ten thousand yuan' } : measure.unit);
const told = (measure: Measure, figure: number | null) => (figure !== null && inWan(measure) ? Math.round(figure / WAN) : figure);

type By = NonNullable<Operations['statistics.show-loans']['input']['by']>;

const aims = {
  more: { zh: '量增', en: 'More' },
  wider: { zh: '面扩', en: 'Wider' },
  cheaper: { zh: '价降', en: 'Cheaper' },
  faster: { zh: '提速', en: 'Faster' },
} as const;

/** Whether loans become more, wider and cheaper, month by month and in parts, each with its definition. */
export function LoanTrends() {
  const answer = useAnswer('statistics.show-loans', {});
  const [chosen, setChosen] = useState<string>();
  if (answer.error !== null && answer.data === undefined)
    return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active paragraph={{ rows: 6 }} />;
  const { measures, figures, knownAt } = answer.data;
  if (knownAt === null || figures.length === 0) return <NoLoans />;
  const shown = measures.find(({ measure }) => measure === chosen) ?? measures[0]!;
  return <Loans measures={measures} shown={shown} knownAt={knownAt} figures={figures} choose={setChosen} />;
}

function Loans({
  measures,
  shown,
  knownAt,
  figures,
  choose,
}: {
  readonly measures: Answer['measures'];
  readonly shown: Measure;
  readonly knownAt: string;
  readonly figures: Answer['figures'];
  readonly choose: (measure: string | undefined) => void;
}) {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  return (
    <section className="sheet" aria-labelledby="loan-measure">
      <h2 id="loan-measure">{t({ zh: '贷款：量增、面扩、价降', en: 'Loans: more, wider, cheaper' })}</h2>
      <p className="source">
        {t({
          zh: `依据机构回报的贷款结果，平台所知截至 ${dayOf(knownAt, language)}`,
          en: `From the loan results of institutions, as known on ${dayOf(knownAt, language)}`,
        })}
      </p>
      <div className="stat-tools">
        <NativeSelect
          label={t({ zh: '贷款指标', en: 'Measure of loans' })}
          value={shown.measure}
          options={measures.map(({ measure, aim, title }) => ({ value: measure, label: `${t(aims[aim])} · ${t(title)}` }))}
          onChange={choose}
        />
        <DownloadButton
          title={t({ zh: '下载开放数据（CSV）', en: 'Download as open data (CSV)' })}
          fetchFile={() => platform.call('statistics.download-loans', {})}
        />
      </div>
      <p className="source">
        {t(shown.definition)} {t(shown.source)}
      </p>
      <MonthsOf measure={shown} figures={figures.filter(({ measure }) => measure === shown.measure)} />
      <Parts key={shown.measure} measure={shown} />
    </section>
  );
}

function MonthsOf({ measure, figures }: { readonly measure: Measure; readonly figures: Answer['figures'] }) {
  const { t } = useLanguage();
  const { title } = measure;
  const unit = unitOf(measure);
  return (
    <Chart
      label={t({ zh: `${title.zh}逐月（${unit.zh}）`, en: `${title.en} by month (${unit.en})` })}
      data={{
        columns: [t({ zh: '月份', en: 'Month' }), t(title)],
        rows: figures.map(({ month, figure }) => [month, told(measure, figure) ?? '—']),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
        xAxis: { type: 'category', data: figures.map(({ month }) => month) },
        yAxis: { type: 'value', scale: true },
        series: [
          {
            name: t(title),
            type: 'line',
            areaStyle: { opacity: 0.08 },
            data: figures.map(({ figure }) => told(measure, figure)),
          },
        ],
      }}
    />
  );
}

const parts = {
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  section: { zh: '行业门类', en: 'Industry' },
  size: { zh: '规模', en: 'Size' },
  institution: { zh: '机构', en: 'Institution' },
  guarantee: { zh: '担保方式', en: 'Security' },
  product: { zh: '融资产品', en: 'Product' },
  refusal: { zh: '拒绝理由', en: 'Reason of refusal' },
} as const satisfies Partial<Record<By, { zh: string; en: string }>>;

/** A measure in its parts, at its newest month. */
function Parts({ measure: whole }: { readonly measure: Measure }) {
  const { t } = useLanguage();
  const { measure, title } = whole;
  const unit = unitOf(whole);
  const [by, setBy] = useState<keyof typeof parts>('section');
  const answer = useAnswer('statistics.show-loans', { measure: measure as never, by });
  const newest = answer.data?.figures.at(-1)?.month;
  return (
    <>
      <NativeSelect
        label={t({ zh: '贷款分组', en: 'Parts of the loans' })}
        value={by}
        options={Object.entries(parts)
          .filter(([value]) => hasPart(whole, value))
          .map(([value, words]) => ({
            value,
            label: t({ zh: `按${words.zh}`, en: `By ${words.en}` }),
          }))}
        onChange={(value) => setBy((value ?? 'section') as keyof typeof parts)}
      />
      <DataTable
        label={t({ zh: `${title.zh}按${parts[by].zh}，${newest ?? ''}`, en: `${title.en} by ${parts[by].en}, ${newest ?? ''}` })}
        rows={answer.data?.figures.filter(({ month }) => month === newest)}
        rowKey={({ key }) => key}
        empty={t({ zh: '还没有数字', en: 'There is no figure yet' })}
        answer={answer}
        columns={[
          { key: 'title', title: t(parts[by]), value: (one) => t(one.title) },
          {
            key: 'figure',
            title: t({ zh: `${title.zh}（${unit.zh}）`, en: `${title.en} (${unit.en})` }),
            value: ({ figure, notPublished }) =>
              told(whole, figure) ?? (notPublished ? t({ zh: '不公布', en: 'withheld' }) : '—'),
            figure: true,
          },
        ]}
      />
    </>
  );
}

function NoLoans() {
  const { t } = useLanguage();
  return (
    <Alert
      type="info"
      showIcon
      message={t({ zh: '目前没有贷款数字', en: 'There are no figures of loans yet' })}
      description={t({
        zh: '贷款户数、金额、利率等依据机构回报的贷款结果按月公布；还没有可公布的月份，因此不公布，也不以其他数字代替。',
        en: 'How many borrowed, how much and at what rate is published by the month from the results that institutions report. There is no month to publish yet, so nothing is, nor put in its place.',
      })}
    />
  );
}
