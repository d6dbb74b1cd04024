import { Link } from '@tanstack/react-router';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { AdmissionTag, useAdmissionTitle } from '../../../shared/admission-tag.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { lastDays } from '../../../shared/periods.ts';

const PAGE = 200;
const DAYS = 30;

/** The institutions that are or were admitted, with how much they used and what was found. */
export function InstitutionsPage() {
  const { t, language } = useLanguage();
  const stateOf = useAdmissionTitle();
  const { from, to } = lastDays(DAYS);
  const answer = usePages('institutions.list-directory', { limit: PAGE });
  const uses = useAnswer('oversight.count-uses', { by: 'institution', step: 'month', from, to });
  const findings = usePages('oversight.list-findings', { limit: PAGE });
  const usesOf = (no: number) =>
    uses.data?.counts.filter(({ key }) => key === String(no)).reduce((sum, one) => sum + one.uses, 0);
  const openOf = (no: number) =>
    findings.pages?.flatMap(({ misuses }) => misuses).filter((one) => one.institutionNo === no && one.decidedAt === null).length;
  type Row = NonNullable<typeof answer.pages>[number]['institutions'][number];
  const nameOf = ({ nameZh, nameEn }: Row) => (language === 'zh' ? nameZh : nameEn);
  const link = (row: Row) => (
    <Link to="/regulator/institutions/$institutionNo" params={{ institutionNo: String(row.institutionNo) }}>
      {nameOf(row)}
    </Link>
  );
  const purposesOf = ({ purposes }: Row) =>
    purposes.map((one) => choiceTitle('purpose', one, language) ?? one).join(t({ zh: '、', en: ', ' }));
  return (
    <>
      <h1>{t({ zh: '接入机构', en: 'Institutions' })}</h1>
      <p className="lead">
        {t({
          zh: '现已接入、已到期、已暂停和已取消接入的机构。申请和安全评估材料由运营方保管。',
          en: 'Institutions admitted now, expired, suspended or withdrawn. Applications and assessments are kept by the operator.',
        })}
      </p>
      <DataTable
        label={t({ zh: '接入机构', en: 'Institutions' })}
        rows={answer.pages?.flatMap((page) => page.institutions)}
        rowKey={({ institutionNo }) => String(institutionNo)}
        empty={t({ zh: '还没有机构接入', en: 'No institution was admitted yet' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'name', title: t({ zh: '机构', en: 'Institution' }), value: nameOf, show: link },
          {
            key: 'kind',
            title: t({ zh: '类型', en: 'Kind' }),
            value: ({ kind }) => choiceTitle('kind', kind, language) ?? kind,
            choices: true,
          },
          {
            key: 'state',
            title: t({ zh: '接入状态', en: 'Admission' }),
            value: ({ state }) => stateOf(state),
            show: ({ state }) => <AdmissionTag state={state} />,
            choices: true,
          },
          { key: 'purposes', title: t({ zh: '准予用途', en: 'Purposes' }), value: purposesOf },
          { key: 'until', title: t({ zh: '有效期至', en: 'Until' }), value: ({ admittedUntil }) => admittedUntil ?? '—' },
          {
            key: 'uses',
            title: t({ zh: '近 30 日使用', en: 'Uses, 30 days' }),
            value: ({ institutionNo }) => usesOf(institutionNo) ?? '…',
            figure: true,
          },
          {
            key: 'findings',
            title: t({ zh: '待办线索', en: 'Findings that wait' }),
            value: ({ institutionNo }) => openOf(institutionNo) ?? '…',
            figure: true,
          },
        ]}
        card={(row) => (
          <>
            <strong>{link(row)}</strong> <AdmissionTag state={row.state} />
            <p>{purposesOf(row)}</p>
            <p className="source">
              {t({
                zh: `近 30 日使用 ${usesOf(row.institutionNo) ?? '…'} 次 · 待办线索 ${openOf(row.institutionNo) ?? '…'} 条`,
                en: `${usesOf(row.institutionNo) ?? '…'} uses in 30 days · ${openOf(row.institutionNo) ?? '…'} findings wait`,
              })}
            </p>
          </>
        )}
      />
    </>
  );
}
