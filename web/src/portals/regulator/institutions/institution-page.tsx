import { Link, useParams } from '@tanstack/react-router';
import { Empty } from 'antd';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { AdmissionTag } from '../../../shared/admission-tag.tsx';
import { Chart } from '../../../shared/chart/chart.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { Findings } from '../../../shared/oversight/findings.tsx';
import { Proposals } from '../../../shared/oversight/proposals.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { lastMonths, sinceFirst } from '../../../shared/periods.ts';
import { stackedUses } from '../stacked-uses.ts';

const MOST = 200;
const MONTHS = 12;

/** One institution: what it is admitted for, what it used, what was found and what was proposed. */
export function InstitutionPage() {
  const { t, language } = useLanguage();
  const { institutionNo: given } = useParams({ from: '/regulator/institutions/$institutionNo' });
  const institutionNo = Number(given);
  const { data } = useAnswer('institutions.list-directory', { limit: MOST });
  const found = data?.institutions.find((one) => one.institutionNo === institutionNo);
  return (
    <>
      <p className="crumb">
        <Link to="/regulator/institutions">{t({ zh: '← 接入机构', en: '← Institutions' })}</Link>
      </p>
      <h1>{found === undefined ? t({ zh: '接入机构', en: 'Institution' }) : language === 'zh' ? found.nameZh : found.nameEn}</h1>
      {found !== undefined && (
        <p className="lead">
          <AdmissionTag state={found.state} /> {t({ zh: '准予用途：', en: 'Purposes: ' })}
          {found.purposes.map((one) => choiceTitle('purpose', one, language) ?? one).join(t({ zh: '、', en: ', ' }))}
          {found.admittedUntil !== null && t({ zh: `；有效期至 ${found.admittedUntil}`, en: `; until ${found.admittedUntil}` })}
        </p>
      )}
      <section className="sheet">
        <header className="sheet-head">
          <h2>{t({ zh: '逐月使用', en: 'Uses by month' })}</h2>
          <Link to="/regulator/uses" search={{ institutionNo: given }}>
            {t({ zh: '检索该机构的使用', en: 'Search its uses' })}
          </Link>
        </header>
        <UsesByItem institutionNo={institutionNo} />
      </section>
      <section className="sheet">
        <h2>{t({ zh: '滥用线索', en: 'Findings' })}</h2>
        <Findings decides={false} usesAt="/regulator/uses" institutionNo={institutionNo} />
      </section>
      <section className="sheet">
        <h2>{t({ zh: '处理建议', en: 'Proposed sanctions' })}</h2>
        <Proposals proposes institutionNo={institutionNo} />
      </section>
    </>
  );
}

function UsesByItem({ institutionNo }: { readonly institutionNo: number }) {
  const { t } = useLanguage();
  const titleOf = useItemTitle();
  const { from, to, all: asked } = lastMonths(MONTHS);
  const { data } = useAnswer('oversight.count-uses', { by: 'item', step: 'month', from, to, institutionNo });
  const all = sinceFirst(asked, data?.counts ?? []);
  const series = stackedUses(data?.counts ?? [], all, (key) => titleOf(key ?? ''), t({ zh: '其他', en: 'Others' }));
  if (data !== undefined && series.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={t({ zh: '近 12 个月没有使用', en: 'No use in the last twelve months' })}
      />
    );
  return (
    <Chart
      label={t({ zh: '各信息项使用次数', en: 'Uses by item' })}
      data={{
        columns: [t({ zh: '月份', en: 'Month' }), ...series.map(({ name }) => name)],
        rows: all.map((month, at) => [month, ...series.map(({ values }) => values[at] ?? 0)]),
      }}
      option={{
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
        legend: { bottom: 0, type: 'scroll' },
        grid: { left: 8, right: 16, top: 12, bottom: 40, containLabel: true },
        xAxis: { type: 'category', data: [...all] },
        yAxis: { type: 'value', minInterval: 1 },
        series: series.map(({ name, values }) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 36, data: [...values] })),
      }}
    />
  );
}
