import type { Operations } from '../../../../sdk/index.ts';
import { Chart } from '../../shared/chart/chart.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { ProofCheck } from '../../shared/log/proof-check.tsx';
import { isoDayOf, timeOf } from '../../shared/moment.ts';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { useManner } from '../../shared/oversight/use-manner.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { usePages } from '../../shared/use-pages.ts';
import { EnterpriseCell } from './enterprise-cell.tsx';
import { useNames } from './use-names.ts';

const PAGE = 200;
const DAYS = 30;
const DAY_MS = 86_400_000;
const MONTH_AND_DAY = 5;
const FEW = 3;
type Use = Operations['audit.list-disclosures']['output']['disclosures'][number];

/** Every use the institution made: of whom, for what, under which case, with its proof. */
export function UsesPage() {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const purposeOf = usePurposeTitle();
  const answer = usePages('audit.list-disclosures', { limit: PAGE });
  const uses = answer.pages?.flatMap((page) => page.disclosures);
  const nameOf = useNames(uses?.map(({ subjectId }) => subjectId) ?? []);
  const mannerOf = useManner();
  const kindOf = ({ operation }: Use) => mannerOf(operation);
  const comma = t({ zh: '、', en: ', ' });
  const columns: readonly Column<Use>[] = [
    { key: 'at', title: t({ zh: '时间', en: 'When' }), value: ({ at }) => timeOf(at, language), width: 180 },
    { key: 'kind', title: t({ zh: '方式', en: 'Kind' }), value: kindOf, choices: true },
    {
      key: 'subject',
      title: t({ zh: '企业', en: 'Enterprise' }),
      value: ({ subjectId }) => `${nameOf(subjectId)} ${subjectId}`,
      show: ({ subjectId }) => <EnterpriseCell subjectId={subjectId} name={nameOf(subjectId)} />,
    },
    {
      key: 'purpose',
      title: t({ zh: '用途', en: 'Purpose' }),
      value: ({ purpose }) => purpose && purposeOf(purpose),
      choices: true,
    },
    { key: 'case', title: t({ zh: '融资事项', en: 'Case' }), value: ({ caseNo }) => caseNo },
    {
      key: 'items',
      title: t({ zh: '信息项', en: 'Items' }),
      value: ({ items }) => items.map(({ item }) => titleOf(item)).join(comma),
      show: ({ items }) => <Items titles={items.map(({ item }) => titleOf(item))} />,
    },
    {
      key: 'proof',
      title: t({ zh: '证明', en: 'Proof' }),
      value: ({ position }) => (position === null ? t({ zh: '封存中', en: 'Being sealed' }) : t({ zh: '已封存', en: 'Sealed' })),
      show: ({ position, disclosureId }) =>
        position === null ? t({ zh: '封存中', en: 'Being sealed' }) : <ProofCheck disclosureId={disclosureId} />,
      width: 120,
    },
  ];
  return (
    <>
      <h1>{t({ zh: '使用记录', en: 'Uses' })}</h1>
      {uses !== undefined && uses.length > 0 && <PerDay uses={uses} />}
      <DataTable
        label={t({ zh: '使用记录', en: 'Uses' })}
        rows={uses}
        columns={columns}
        rowKey={({ disclosureId }) => disclosureId}
        empty={t({ zh: '本机构还没有使用过数据', en: 'Your institution has used nothing yet' })}
        answer={answer}
        more={answer.more}
      />
    </>
  );
}

/** A few by name; the others when they are asked for. */
function Items({ titles }: { readonly titles: readonly string[] }) {
  const { t } = useLanguage();
  const comma = t({ zh: '、', en: ', ' });
  if (titles.length <= FEW) return titles.join(comma);
  return (
    <details className="cell-more">
      <summary>
        {titles.slice(0, FEW - 1).join(comma)}
        {t({ zh: ` 等 ${titles.length} 项`, en: ` and ${titles.length - FEW + 1} more` })}
      </summary>
      {titles.slice(FEW - 1).join(comma)}
    </details>
  );
}

function PerDay({ uses }: { readonly uses: readonly Use[] }) {
  const { t } = useLanguage();
  const byDay = Map.groupBy(uses, ({ at }) => isoDayOf(Date.parse(at)));
  const days = Array.from({ length: DAYS }, (_, before) => isoDayOf(Date.now() - before * DAY_MS)).toReversed();
  const counts = days.map((day) => byDay.get(day)?.length ?? 0);
  return (
    <Chart
      label={t({ zh: `近 ${DAYS} 日每日使用次数（已载入的记录）`, en: `Uses a day, last ${DAYS} days (of those loaded)` })}
      height={200}
      data={{
        columns: [t({ zh: '日期', en: 'Day' }), t({ zh: '次数', en: 'Uses' })],
        rows: days.map((day, at) => [day, counts[at] ?? 0]),
      }}
      option={{
        tooltip: { trigger: 'axis' },
        grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
        xAxis: { type: 'category', data: days.map((day) => day.slice(MONTH_AND_DAY)) },
        yAxis: { type: 'value', minInterval: 1 },
        series: [{ type: 'bar', data: counts, barMaxWidth: 40 }],
      }}
    />
  );
}
