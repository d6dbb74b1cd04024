import { Alert, Descriptions, Skeleton, Timeline } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { ApplyForm } from './apply-form.tsx';
import { EvidenceForm } from './evidence-form.tsx';

export type Institution = Operations['institutions.get-institution']['output'];

/** Where the admission stands: what one is admitted to and until when, the assessment with its points and findings, and what is to be done now. */
export function AdmissionPage() {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('institutions.get-institution', { limit: 100 });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const mayApply = ['registered', 'refused', 'withdrawn'].includes(data.admissionState) || data.expired;
  const mayEvidence = ['applied', 'mending'].includes(data.admissionState);
  return (
    <>
      <h1>{t({ zh: '接入情况', en: 'Admission' })}</h1>
      <Scope institution={data} />
      {data.application !== null && <Assessment application={data.application} />}
      {mayApply && <ApplyForm />}
      {mayEvidence && <EvidenceForm application={data.application} />}
      <History institution={data} />
    </>
  );
}

function Scope({ institution }: { readonly institution: Institution }) {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const purposeOf = usePurposeTitle();
  const comma = t({ zh: '、', en: ', ' });
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        {
          key: 'name',
          label: t({ zh: '机构', en: 'Institution' }),
          children: language === 'zh' ? institution.nameZh : institution.nameEn,
        },
        {
          key: 'state',
          label: t({ zh: '状态', en: 'State' }),
          children: choiceTitle('admissionState', institution.admissionState, language) ?? institution.admissionState,
        },
        { key: 'until', label: t({ zh: '有效至', en: 'Until' }), children: institution.admittedUntil ?? '—' },
        {
          key: 'tier',
          label: t({ zh: '调用档次', en: 'Tier' }),
          children: choiceTitle('tier', institution.tier ?? '', language) ?? institution.tier,
        },
        {
          key: 'purposes',
          label: t({ zh: '用途', en: 'Purposes' }),
          span: 'filled',
          children: institution.purposes.map(purposeOf).join(comma),
        },
        {
          key: 'items',
          label: t({ zh: '信息项', en: 'Items' }),
          span: 'filled',
          children: institution.items.map(titleOf).join(comma),
        },
        {
          key: 'divisions',
          label: t({ zh: '行政区划', en: 'Divisions' }),
          span: 'filled',
          children:
            institution.divisions.length === 0 ? t({ zh: '全国', en: 'The whole country' }) : institution.divisions.join(comma),
        },
      ]}
    />
  );
}

function Assessment({ application }: { readonly application: NonNullable<Institution['application']> }) {
  const { t } = useLanguage();
  return (
    <section className="sheet">
      <h2>{t({ zh: '安全评估', en: 'Security assessment' })}</h2>
      {application.totalPoints !== null && (
        <p>{t({ zh: `总分 ${application.totalPoints}`, en: `${application.totalPoints} points in all` })}</p>
      )}
      {application.openFindings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={t({ zh: '须整改的问题', en: 'Findings to mend' })}
          description={
            <ul>
              {application.openFindings.map((one) => (
                <li key={one.criterion}>
                  {one.requirement}：{one.finding}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <ul className="tile-list">
        {application.marks.map((one) => (
          <li key={one.criterion}>
            {one.requirement}
            <small>{t({ zh: `${one.points} 分`, en: `${one.points} points` })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ institution: { history } }: { readonly institution: Institution }) {
  const { t, language } = useLanguage();
  return (
    <section className="sheet">
      <h2>{t({ zh: '经过', en: 'What happened' })}</h2>
      <Timeline
        items={history.map(({ seq, at, act, role }) => ({
          key: seq,
          children: (
            <>
              {choiceTitle('act', act, language) ?? act} <span className="source">{timeOf(at, language)}</span>
              <p className="source">
                {role === 'institution'
                  ? t({ zh: '本机构', en: 'Your institution' })
                  : t({ zh: '平台运营方', en: 'The operator' })}
              </p>
            </>
          ),
        }))}
      />
    </section>
  );
}
