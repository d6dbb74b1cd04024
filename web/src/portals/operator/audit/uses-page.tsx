import { useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { DownloadButton } from '../../../shared/download-button.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { ProofCheck } from '../../../shared/log/proof-check.tsx';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { usePlatform } from '../../../shared/platform.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { DayRange, momentsOf } from './day-range.tsx';
import { verdicts } from './verdicts.ts';

const PAGE = 100;
const MOST = 200;
const ALL = 'all';
const purposes = ['loan-review', 'post-loan-monitoring', 'pre-screening'] as const;
type Conditions = Omit<Operations['oversight.search-uses']['input'], 'limit' | 'cursor'>;
type Search = {
  readonly institutionNo?: string;
  readonly subjectId?: string;
  readonly item?: string;
  readonly purpose?: string;
  readonly caseNo?: string;
  readonly verdict?: string;
  readonly since?: string;
  readonly until?: string;
  readonly findingId?: string;
};

function conditionsOf(search: Search): Conditions {
  const { institutionNo, subjectId, item, purpose, caseNo, findingId } = search;
  const no = Number(institutionNo);
  const verdict = verdicts.find((one) => one === search.verdict);
  return {
    ...(Number.isInteger(no) && no > 0 ? { institutionNo: no } : {}),
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(item === undefined ? {} : { items: [item] }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(caseNo === undefined ? {} : { caseNo }),
    ...(findingId === undefined ? {} : { findingId }),
    ...(verdict === undefined ? (search.verdict === 'at-fault' ? { atFault: true } : {}) : { verdict }),
    ...momentsOf(search),
  };
}

/** Every use by any combination of conditions, each with its place in the disclosure log; all that was found can be exported. */
export function UsesPage() {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const search = useSearch({ from: '/operator/uses' });
  const navigate = useNavigate({ from: '/operator/uses' });
  const nameOf = useInstitutionName();
  const titleOf = useItemTitle();
  const conditions = conditionsOf(search);
  const answer = usePages('oversight.search-uses', { ...conditions, limit: PAGE });
  const verdictOf = (verdict: string | null) =>
    verdict === null ? t({ zh: '尚未核对', en: 'not reconciled yet' }) : (choiceTitle('verdict', verdict, language) ?? verdict);
  return (
    <>
      <div className="oper-head">
        <h1>{t({ zh: '使用检索', en: 'Search of uses' })}</h1>
        <DownloadButton
          title={t({ zh: '导出全部结果', en: 'Export all of it' })}
          fetchFile={() => platform.call('oversight.export-uses', { ...conditions, format: 'xlsx' })}
        />
      </div>
      <Filters search={search} change={(more) => void navigate({ search: { ...search, ...more }, replace: true })} />
      <DataTable
        label={t({ zh: '使用', en: 'Uses' })}
        rows={answer.pages?.flatMap((page) => page.foundUses)}
        rowKey={({ disclosureId }) => disclosureId}
        empty={t({ zh: '没有符合条件的使用，可放宽条件', en: 'No use is so; widen the conditions' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'at', title: t({ zh: '时间', en: 'Time' }), value: ({ at }) => timeOf(at, language) },
          {
            key: 'institution',
            title: t({ zh: '机构', en: 'Institution' }),
            value: ({ institutionNo }) => (institutionNo === null ? t({ zh: '非机构', en: 'none' }) : nameOf(institutionNo)),
            choices: true,
          },
          { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }) => subjectId },
          {
            key: 'items',
            title: t({ zh: '信息项', en: 'Items' }),
            value: ({ items }) => items.map(({ item }) => titleOf(item)).join(t({ zh: '、', en: ', ' })),
            show: ({ items }) => (
              <span title={items.map(({ item }) => titleOf(item)).join('\n')}>
                {titleOf(items[0]?.item ?? '')}
                {items.length > 1 && t({ zh: `等 ${items.length} 项`, en: ` and ${items.length - 1} more` })}
              </span>
            ),
          },
          {
            key: 'purpose',
            title: t({ zh: '用途', en: 'Purpose' }),
            value: ({ purpose }) => choiceTitle('purpose', purpose ?? '', language) ?? '—',
            choices: true,
          },
          { key: 'case', title: t({ zh: '融资事项', en: 'Case' }), value: ({ caseNo }) => caseNo ?? '—' },
          {
            key: 'verdict',
            title: t({ zh: '核对结论', en: 'Verdict' }),
            value: ({ verdict }) => verdictOf(verdict),
            show: ({ verdict }) => (
              <span className={`state ${verdict === null ? 'state-over' : verdict === 'in-order' ? 'state-good' : 'state-bad'}`}>
                {verdictOf(verdict)}
              </span>
            ),
            choices: true,
          },
          {
            key: 'proof',
            title: t({ zh: '证明', en: 'Proof' }),
            acts: true,
            value: () => '',
            show: ({ disclosureId, position }) =>
              position === null ? t({ zh: '待封存', en: 'to be sealed' }) : <ProofCheck disclosureId={disclosureId} />,
          },
        ]}
      />
    </>
  );
}

function Filters({ search, change }: { readonly search: Search; readonly change: (more: Search) => void }) {
  const { t, language } = useLanguage();
  const institutions = useAnswer('institutions.list-directory', { limit: MOST });
  const items = useAnswer('catalogue.list-items', { limit: MOST });
  const all = { value: ALL, label: t({ zh: '全部', en: 'All' }) };
  const given = (value: string) => (value === ALL ? '' : value);
  return (
    <div className="oper-tools">
      <label>
        {t({ zh: '机构', en: 'Institution' })}
        <Select
          showSearch
          optionFilterProp="label"
          value={search.institutionNo ?? ALL}
          onChange={(value: string) => change({ institutionNo: given(value) })}
          options={[
            all,
            ...(institutions.data?.institutions ?? []).map((one) => ({
              value: String(one.institutionNo),
              label: language === 'zh' ? one.nameZh : one.nameEn,
            })),
          ]}
        />
      </label>
      <label>
        {t({ zh: '信息项', en: 'Item' })}
        <Select
          showSearch
          optionFilterProp="label"
          popupMatchSelectWidth={false}
          value={search.item ?? ALL}
          onChange={(value: string) => change({ item: given(value) })}
          options={[all, ...(items.data?.items ?? []).map((one) => ({ value: one.name, label: t(one.title) }))]}
        />
      </label>
      <label>
        {t({ zh: '用途', en: 'Purpose' })}
        <Select
          value={search.purpose ?? ALL}
          onChange={(value: string) => change({ purpose: given(value) })}
          options={[all, ...purposes.map((value) => ({ value, label: choiceTitle('purpose', value, language) ?? value }))]}
        />
      </label>
      <label>
        {t({ zh: '核对结论', en: 'Verdict' })}
        <Select
          popupMatchSelectWidth={false}
          value={search.verdict ?? ALL}
          onChange={(value: string) => change({ verdict: given(value) })}
          options={[
            all,
            { value: 'at-fault', label: t({ zh: '有疑问的', en: 'at fault' }) },
            ...verdicts.map((value) => ({ value, label: choiceTitle('verdict', value, language) ?? value })),
          ]}
        />
      </label>
      <label>
        {t({ zh: '企业统一代码', en: 'Unified code' })}
        <Input.Search
          allowClear
          defaultValue={search.subjectId ?? ''}
          onSearch={(value) => change({ subjectId: value.trim() })}
        />
      </label>
      <label>
        {t({ zh: '融资事项编号', en: 'Case number' })}
        <Input.Search allowClear defaultValue={search.caseNo ?? ''} onSearch={(value) => change({ caseNo: value.trim() })} />
      </label>
      <DayRange range={search} onChange={change} />
    </div>
  );
}
