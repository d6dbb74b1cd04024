import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 50;
const ALL = 'all';
const statuses = ['active', 'suspended', 'revoked', 'moved-out', 'deregistered', 'unknown'] as const;
const sizes = ['micro', 'small', 'medium', 'large', 'unknown'] as const;

/** Finds an enterprise by any part of its name or any of its codes. */
export function EnterprisesPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/operator/enterprises' });
  const navigate = useNavigate({ from: '/operator/enterprises' });
  const status = statuses.find((one) => one === search.status);
  const size = sizes.find((one) => one === search.size);
  const answer = usePages('subjects.search', {
    limit: PAGE,
    ...(search.text === undefined ? {} : { text: search.text }),
    ...(status === undefined ? {} : { status }),
    ...(size === undefined ? {} : { size }),
  });
  const change = (more: typeof search) => void navigate({ search: { ...search, ...more }, replace: true });
  const all = { value: ALL, label: t({ zh: '全部', en: 'All' }) };
  const given = (value: string) => (value === ALL ? '' : value);
  return (
    <>
      <h1>{t({ zh: '企业主体', en: 'Enterprises' })}</h1>
      <div className="filters">
        <label>
          {t({ zh: '名称或代码', en: 'Name or code' })}
          <Input.Search
            allowClear
            defaultValue={search.text ?? ''}
            placeholder={t({ zh: '名称任意部分、统一代码、注册号', en: 'Part of a name, any code' })}
            onSearch={(text) => change({ text: text.trim() })}
          />
        </label>
        <label>
          {t({ zh: '状态', en: 'Status' })}
          <Select
            value={status ?? ALL}
            onChange={(value: string) => change({ status: given(value) })}
            options={[all, ...statuses.map((value) => ({ value, label: choiceTitle('status', value, language) ?? value }))]}
          />
        </label>
        <label>
          {t({ zh: '规模', en: 'Size' })}
          <Select
            value={size ?? ALL}
            onChange={(value: string) => change({ size: given(value) })}
            options={[all, ...sizes.map((value) => ({ value, label: choiceTitle('size', value, language) ?? value }))]}
          />
        </label>
      </div>
      <DataTable
        label={t({ zh: '企业主体', en: 'Enterprises' })}
        rows={answer.pages?.flatMap((page) => page.subjects)}
        rowKey={({ subjectId }) => subjectId}
        empty={t({
          zh: '没有找到。请核对代码，或只输入名称的一部分。',
          en: 'None is so. Check the code, or give part of the name.',
        })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'name',
            title: t({ zh: '名称', en: 'Name' }),
            value: ({ name, subjectId }) => name ?? subjectId,
            show: ({ name, subjectId }) => (
              <Link to="/operator/enterprises/$subjectId" params={{ subjectId }}>
                {name ?? subjectId}
              </Link>
            ),
          },
          { key: 'code', title: t({ zh: '统一代码', en: 'Unified code' }), value: ({ subjectId }) => subjectId },
          {
            key: 'kind',
            title: t({ zh: '类型', en: 'Kind' }),
            value: ({ kind }) => choiceTitle('kind', kind, language) ?? kind,
            choices: true,
          },
          {
            key: 'status',
            title: t({ zh: '状态', en: 'Status' }),
            value: (row) => choiceTitle('status', row.status, language) ?? row.status,
            choices: true,
          },
          {
            key: 'size',
            title: t({ zh: '规模', en: 'Size' }),
            value: (row) => choiceTitle('size', row.size, language) ?? row.size,
            choices: true,
          },
          {
            key: 'division',
            title: t({ zh: '地区', en: 'Region' }),
            value: ({ division }) => division?.title ?? division?.code ?? '—',
          },
          {
            key: 'industry',
            title: t({ zh: '行业', en: 'Industry' }),
            value: ({ industry }) => industry?.title ?? industry?.code ?? '—',
          },
        ]}
        card={(row) => (
          <>
            <Link to="/operator/enterprises/$subjectId" params={{ subjectId: row.subjectId }}>
              {row.name ?? row.subjectId}
            </Link>
            <p className="source">
              {row.subjectId} · {choiceTitle('status', row.status, language)}
            </p>
          </>
        )}
      />
    </>
  );
}
