import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { useInstitutionName } from '../../shared/names/use-institution-name.ts';
import { useTitles } from '../../shared/names/use-titles.ts';
import { NativeSelect } from '../../shared/native-select.tsx';
import { DayRange, momentsOf } from '../../shared/oversight/day-range.tsx';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { useManner } from '../../shared/oversight/use-manner.ts';
import { usePages } from '../../shared/use-pages.ts';

const PAGE = 100;
const MOST = 200;

/** Queries and verifications the platform refused: who, when and why. What was asked is not kept. */
export function RefusedPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/regulator/refused' });
  const navigate = useNavigate({ from: '/regulator/refused' });
  const nameOf = useInstitutionName();
  const { failureTitle: reasonOf } = useTitles();
  const institutions = useAnswer('institutions.list-directory', { limit: MOST }).data?.institutions ?? [];
  const change = (more: typeof search) => void navigate({ search: { ...search, ...more }, replace: true });
  const no = Number(search.institutionNo);
  const answer = usePages('oversight.list-refused', {
    limit: PAGE,
    ...(Number.isInteger(no) && no > 0 ? { institutionNo: no } : {}),
    ...momentsOf(search),
  });
  const manner = useManner();
  return (
    <>
      <h1>{t({ zh: '被拒绝的请求', en: 'Refused requests' })}</h1>
      <p className="lead">
        {t({
          zh: '被平台拒绝的查询和核验。请求内容不予留存，只留有谁、何时、为何被拒；反复试探由滥用规则发现。',
          en: 'Queries and verifications the platform refused. What was asked is not kept; who, when and why is. Probing again and again is found by the rules of misuse.',
        })}
      </p>
      <div className="filters">
        <label>
          {t({ zh: '机构', en: 'Institution' })}
          <NativeSelect
            value={search.institutionNo}
            none={t({ zh: '全部', en: 'All' })}
            options={institutions.map((one) => ({
              value: String(one.institutionNo),
              label: language === 'zh' ? one.nameZh : one.nameEn,
            }))}
            onChange={(value) => change({ institutionNo: value ?? '' })}
          />
        </label>
        <DayRange range={search} onChange={change} />
      </div>
      <DataTable
        label={t({ zh: '被拒绝的请求', en: 'Refused requests' })}
        rows={answer.pages?.flatMap((page) => page.refused)}
        rowKey={({ requestId, at }) => `${requestId} ${at}`}
        empty={t({ zh: '没有被拒绝的请求', en: 'Nothing was refused' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'at', title: t({ zh: '时间', en: 'Time' }), value: ({ at }) => timeOf(at, language) },
          {
            key: 'institution',
            title: t({ zh: '机构', en: 'Institution' }),
            value: ({ institutionNo }) => nameOf(institutionNo),
            choices: true,
          },
          {
            key: 'manner',
            title: t({ zh: '方式', en: 'Manner' }),
            value: ({ operation }) => manner(operation),
            choices: true,
          },
          {
            key: 'reason',
            title: t({ zh: '拒绝原因', en: 'Why' }),
            value: ({ outcome }) => reasonOf(outcome),
            choices: true,
          },
          {
            key: 'request',
            title: t({ zh: '请求编号', en: 'Request' }),
            value: ({ requestId }) => requestId,
            show: ({ requestId }) => <code className="code">{requestId.slice(0, 8)}</code>,
          },
        ]}
        card={(row) => (
          <>
            <strong>{reasonOf(row.outcome)}</strong>
            <p className="source">
              {nameOf(row.institutionNo)} · {manner(row.operation)} · {timeOf(row.at, language)}
            </p>
          </>
        )}
      />
    </>
  );
}
