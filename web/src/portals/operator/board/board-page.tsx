import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select, Skeleton } from 'antd';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Sections } from '../../../shared/sections.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { Figures } from '../figures.tsx';
import { percentOf } from './dimensions.ts';
import { HeatTable } from './heat-table.tsx';
import { QualityHeat } from './quality-heat.tsx';
import { standingColumns } from './standing-columns.ts';
import { useBoard, type Filter } from './use-board.ts';

const categories = [
  'registration',
  'permits',
  'penalties',
  'justice',
  'dishonesty',
  'honours',
  'policy-support',
  'tax',
  'social-insurance',
  'trade',
  'utilities',
  'real-estate',
  'intellectual-property',
  'research',
  'personnel',
  'qualifications',
] as const;
const ALL = 'all';

type Search = { readonly by?: string; readonly edition?: string; readonly category?: string; readonly division?: string };
type Found = ReturnType<typeof useBoard>;

/** All items by all providers and regions: what is collected, what is late, how good it is. */
export function BoardPage() {
  const { t } = useLanguage();
  const search: Search = useSearch({ from: '/operator/board' });
  const navigate = useNavigate({ from: '/operator/board' });
  const found = useBoard(filterOf(search));
  const change = (more: Search) => void navigate({ search: { ...search, ...more }, replace: true });
  return (
    <>
      <h1>{t({ zh: '归集看板', en: 'Collection board' })}</h1>
      <p className="lead">
        {t({
          zh: '各数据提供单位各信息项是否收录、是否按期、质量如何。点信息项、单位或单元格可逐层查看。',
          en: 'What each provider delivers of each item, in time or late, and how good it is. Items, providers and cells lead on.',
        })}
      </p>
      <Filters search={search} found={found} change={change} />
      {found.answer.error !== null && found.board === undefined ? (
        <ProblemView error={found.answer.error} onRetry={() => void found.answer.refetch()} />
      ) : (
        <Board found={found} by={search.by ?? 'matrix'} change={change} />
      )}
    </>
  );
}

const filterOf = ({ edition = '2021', category, division }: Search): Filter => ({
  ...(edition === '2021' || edition === '2024' ? { edition } : {}),
  ...(isCategory(category) ? { category } : {}),
  ...(division !== undefined && /^\d{2,6}$/.test(division) ? { division } : {}),
});
const isCategory = (given: string | undefined): given is (typeof categories)[number] =>
  categories.some((category) => category === given);

function Filters({
  search,
  found,
  change,
}: {
  readonly search: Search;
  readonly found: Found;
  readonly change: (more: Search) => void;
}) {
  const { t, language } = useLanguage();
  const all = { value: ALL, label: t({ zh: '全部', en: 'All' }) };
  const given = (value: string) => (value === ALL ? '' : value);
  return (
    <div className="filters">
      <label>
        {t({ zh: '清单', en: 'List' })}
        <Select
          value={search.edition ?? '2021'}
          onChange={(edition: string) => change({ edition })}
          options={[
            { value: '2021', label: t({ zh: '2021 年清单 37 项', en: '37 items of 2021' }) },
            { value: '2024', label: t({ zh: '2024 年增补', en: 'Additions of 2024' }) },
            all,
          ]}
        />
      </label>
      <label>
        {t({ zh: '大类', en: 'Category' })}
        <Select
          value={search.category ?? ALL}
          onChange={(category: string) => change({ category: given(category) })}
          options={[all, ...categories.map((value) => ({ value, label: choiceTitle('category', value, language) ?? value }))]}
        />
      </label>
      <label>
        {t({ zh: '地区', en: 'Region' })}
        <Select
          value={search.division ?? ALL}
          onChange={(division: string) => change({ division: given(division) })}
          options={[
            all,
            ...(found.board?.regions ?? []).map((one) => ({ value: one.divisionCode, label: one.divisionTitle })),
            ...(search.division !== undefined && !found.board?.regions.some((one) => one.divisionCode === search.division)
              ? [{ value: search.division, label: search.division }]
              : []),
          ]}
        />
      </label>
    </div>
  );
}

function Board({ found, by, change }: { readonly found: Found; readonly by: string; readonly change: (more: Search) => void }) {
  const { t } = useLanguage();
  const { board, providers, answer } = found;
  if (board === undefined || providers === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const cells = providers.flatMap((one) => one.cells.filter(({ registered }) => registered));
  const late = cells.filter(({ daysLate }) => (daysLate ?? 0) > 0).length;
  const rate = percentOf(board.overall.rate);
  return (
    <>
      <Figures
        figures={[
          { title: t({ zh: '收录率', en: 'Collection rate' }), value: rate === null ? '—' : `${rate}%` },
          {
            title: t({ zh: '已收录 / 应收录', en: 'Collected of due' }),
            value: `${board.overall.collected} / ${board.overall.of}`,
          },
          { title: t({ zh: '逾期', en: 'Late' }), value: late, urgent: late > 0 },
          { title: t({ zh: '现存记录', en: 'Records held' }), value: board.overall.recordsHeld },
          {
            title: t({ zh: '数据提供单位', en: 'Providers' }),
            value: answer.more.has ? `${providers.length}+` : providers.length,
          },
          { title: t({ zh: '地区', en: 'Regions' }), value: board.regions.length },
        ]}
      />
      <Sections
        label={t({ zh: '看板视图', en: 'Views of the board' })}
        shown={by}
        onChange={(key) => change({ by: key })}
        items={[
          {
            key: 'matrix',
            label: t({ zh: '信息项 × 单位', en: 'Items by providers' }),
            children: (
              <>
                <HeatTable items={board.items} providers={providers} />
                {answer.more.has && <More found={found} />}
              </>
            ),
          },
          { key: 'items', label: t({ zh: '按信息项', en: 'By item' }), children: <ByItem found={found} /> },
          { key: 'providers', label: t({ zh: '按单位', en: 'By provider' }), children: <ByProvider found={found} /> },
          { key: 'regions', label: t({ zh: '按地区', en: 'By region' }), children: <ByRegion found={found} change={change} /> },
        ]}
      />
    </>
  );
}

function More({ found: { answer, providers } }: { readonly found: Found }) {
  const { t } = useLanguage();
  return (
    <button type="button" className="way way-small" disabled={answer.more.loads} onClick={answer.more.load}>
      {t({
        zh: `已载入 ${providers?.length ?? 0} 个单位，继续载入`,
        en: `${providers?.length ?? 0} providers loaded, load more`,
      })}
    </button>
  );
}

function ByItem({ found: { board, answer } }: { readonly found: Found }) {
  const { t, language } = useLanguage();
  const rows = board?.items ?? [];
  return (
    <>
      <QualityHeat label={t({ zh: '各信息项六维质量得分', en: 'Quality of each item on six dimensions' })} rows={rows} />
      <DataTable
        label={t({ zh: '各信息项', en: 'Items' })}
        rows={rows}
        rowKey={({ item }) => item}
        empty={t({ zh: '所选范围没有信息项', en: 'No item within what was chosen' })}
        answer={answer}
        columns={[
          {
            key: 'title',
            title: t({ zh: '信息项', en: 'Item' }),
            value: ({ title }) => title,
            show: ({ item, title }) => (
              <Link to="/operator/board/items/$item" params={{ item }}>
                {title}
              </Link>
            ),
          },
          {
            key: 'category',
            title: t({ zh: '大类', en: 'Category' }),
            value: ({ category }) => choiceTitle('category', category, language) ?? category,
            choices: true,
          },
          ...standingColumns<(typeof rows)[number]>(language),
        ]}
      />
    </>
  );
}

function ByProvider({ found: { providers = [], answer } }: { readonly found: Found }) {
  const { t, language } = useLanguage();
  return (
    <>
      <QualityHeat
        label={t({ zh: '各单位六维质量得分', en: 'Quality of each provider on six dimensions' })}
        rows={providers.map(({ name, quality }) => ({ title: name, quality }))}
      />
      <DataTable
        label={t({ zh: '各数据提供单位', en: 'Providers' })}
        rows={providers}
        rowKey={({ providerNo }) => String(providerNo)}
        empty={t({ zh: '所选范围没有数据提供单位', en: 'No provider within what was chosen' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'name',
            title: t({ zh: '数据提供单位', en: 'Provider' }),
            value: ({ name }) => name,
            show: ({ providerNo, name }) => (
              <Link to="/operator/board/providers/$providerNo" params={{ providerNo: String(providerNo) }}>
                {name}
              </Link>
            ),
          },
          {
            key: 'late',
            title: t({ zh: '逾期项数', en: 'Late items' }),
            value: ({ cells }) => cells.filter(({ daysLate }) => (daysLate ?? 0) > 0).length,
            figure: true,
          },
          ...standingColumns<(typeof providers)[number]>(language),
        ]}
      />
    </>
  );
}

function ByRegion({ found: { board, answer }, change }: { readonly found: Found; readonly change: (more: Search) => void }) {
  const { t, language } = useLanguage();
  const rows = board?.regions ?? [];
  return (
    <>
      <QualityHeat
        label={t({ zh: '各地区六维质量得分', en: 'Quality of each region on six dimensions' })}
        rows={rows.map(({ divisionTitle, quality }) => ({ title: divisionTitle, quality }))}
      />
      <DataTable
        label={t({ zh: '各地区', en: 'Regions' })}
        rows={rows}
        rowKey={({ divisionCode }) => divisionCode}
        empty={t({ zh: '还没有地区登记数据提供单位', en: 'No region has a provider yet' })}
        answer={answer}
        columns={[
          {
            key: 'title',
            title: t({ zh: '地区', en: 'Region' }),
            value: ({ divisionTitle }) => divisionTitle,
            show: ({ divisionCode, divisionTitle }) => (
              <button type="button" className="oper-link" onClick={() => change({ division: divisionCode, by: 'matrix' })}>
                {divisionTitle}
              </button>
            ),
          },
          ...standingColumns<(typeof rows)[number]>(language),
        ]}
      />
    </>
  );
}
