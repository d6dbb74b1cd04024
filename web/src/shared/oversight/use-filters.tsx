import { Button, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { useAnswer } from '../use-answer.ts';
import { DayRange } from './day-range.tsx';
import { AT_FAULT, type UseSearch } from './use-search.ts';
import { verdicts } from './verdicts.ts';

const MOST = 200;
const ALL = 'all';
const DAY = 'YYYY-MM-DD';
const purposes = ['loan-review', 'post-loan-monitoring', 'pre-screening'] as const;

type Given = { readonly search: UseSearch; readonly change: (more: UseSearch) => void };

/** The conditions of the search, any of which may be left out. */
export function UseFilters({ search, change }: Given) {
  const { t, language } = useLanguage();
  const institutions = useAnswer('institutions.list-directory', { limit: MOST });
  const items = useAnswer('catalogue.list-items', { limit: MOST });
  const all = { value: ALL, label: t({ zh: '全部', en: 'All' }) };
  const given = (value: string) => (value === ALL ? '' : value);
  return (
    <div className="filters">
      <label>
        {t({ zh: '机构', en: 'Institution' })}
        <Select
          showSearch
          optionFilterProp="label"
          popupMatchSelectWidth={false}
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
            { value: AT_FAULT, label: t({ zh: '没有对应融资事项的', en: 'no financing case behind it' }) },
            ...verdicts.map((value) => ({ value, label: choiceTitle('verdict', value, language) ?? value })),
          ]}
        />
      </label>
      <label>
        {t({ zh: '企业统一代码', en: 'Unified code' })}
        <Input.Search
          key={search.subjectId ?? ''}
          allowClear
          defaultValue={search.subjectId ?? ''}
          onSearch={(value) => change({ subjectId: value.trim() })}
        />
      </label>
      <label>
        {t({ zh: '融资事项编号', en: 'Case number' })}
        <Input.Search
          key={search.caseNo ?? ''}
          allowClear
          defaultValue={search.caseNo ?? ''}
          onSearch={(value) => change({ caseNo: value.trim() })}
        />
      </label>
      <DayRange range={search} onChange={change} />
      <Periods change={change} />
    </div>
  );
}

function Periods({ change }: Pick<Given, 'change'>) {
  const { t } = useLanguage();
  const today = dayjs();
  const last = today.subtract(1, 'month');
  return (
    <div className="over-periods">
      <Button size="small" onClick={() => change({ since: today.startOf('month').format(DAY), until: today.format(DAY) })}>
        {t({ zh: '本月', en: 'This month' })}
      </Button>
      <Button
        size="small"
        onClick={() => change({ since: last.startOf('month').format(DAY), until: last.endOf('month').format(DAY) })}
      >
        {t({ zh: '上月', en: 'Last month' })}
      </Button>
      <Button
        size="small"
        onClick={() =>
          change({
            institutionNo: '',
            subjectId: '',
            item: '',
            purpose: '',
            caseNo: '',
            verdict: '',
            since: '',
            until: '',
            findingId: '',
          })
        }
      >
        {t({ zh: '清除条件', en: 'Clear' })}
      </Button>
    </div>
  );
}
