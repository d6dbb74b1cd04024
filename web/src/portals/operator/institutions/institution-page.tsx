import { Link, useParams } from '@tanstack/react-router';
import { Descriptions, Skeleton, Timeline } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { roleTitles } from '../../../shared/role-titles.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { DivisionName } from '../../../shared/names/division-name.tsx';
import { AdmissionTag } from '../../../shared/admission-tag.tsx';
import { AdmitForm } from './admit-form.tsx';
import { AssessForm } from './assess-form.tsx';
import { ReasonAct } from './reason-act.tsx';
import { Sanctions } from './sanctions.tsx';

export type Institution = Operations['institutions.get-institution']['output'];
const HISTORY = 100;
const PERSON = 'person:';
/** Enough to tell one from another; the whole of it stands in the tooltip. */
const PERSON_SHOWN = 8;

/** One institution: its application with evidence, the assessment, the admission and its scope, sanctions, and all that happened. */
export function InstitutionPage() {
  const { t, language } = useLanguage();
  const institutionNo = Number(useParams({ from: '/operator/institutions/$institutionNo' }).institutionNo);
  const { pages, error, refetch } = usePages('institutions.get-institution', { institutionNo, limit: HISTORY });
  const data = pages?.[0];
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <p className="crumb">
        <Link to="/operator/institutions">{t({ zh: '接入机构', en: 'Institutions' })}</Link>
      </p>
      <div className="page-head">
        <h1>{language === 'zh' ? data.nameZh : data.nameEn}</h1>
        <AdmissionTag state={data.admissionState} expired={data.expired} />
      </div>
      <About institution={data} />
      {data.application !== null && <Application institution={data} application={data.application} />}
      <Sanctions institution={data} />
      <h2>{t({ zh: '办理记录', en: 'History' })}</h2>
      <History history={pages?.flatMap((page) => page.history) ?? []} />
    </>
  );
}

function About({ institution }: { readonly institution: Institution }) {
  const { t, language } = useLanguage();
  const admitted = institution.admittedUntil !== null;
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'unified', label: t({ zh: '统一社会信用代码', en: 'Unified code' }), children: institution.unifiedCode },
        {
          key: 'kind',
          label: t({ zh: '类型', en: 'Kind' }),
          children: choiceTitle('institutionKind', institution.institutionKind, language),
        },
        {
          key: 'division',
          label: t({ zh: '行政区划', en: 'Division' }),
          children: <DivisionName code={institution.divisionCode} />,
        },
        {
          key: 'registered',
          label: t({ zh: '登记时间', en: 'Registered' }),
          children: timeOf(institution.registeredAt, language),
        },
        ...(admitted
          ? [
              { key: 'until', label: t({ zh: '接入有效期至', en: 'Admitted until' }), children: institution.admittedUntil },
              {
                key: 'tier',
                label: t({ zh: '调用档次', en: 'Tier' }),
                children: choiceTitle('tier', institution.tier, language),
              },
              { key: 'scope', span: 2, label: t({ zh: '接入范围', en: 'Scope' }), children: <Scope scope={institution} /> },
            ]
          : []),
      ]}
    />
  );
}

type ScopeView = {
  readonly items: readonly string[];
  readonly purposes: readonly string[];
  readonly divisions: readonly string[];
};

function Scope({ scope }: { readonly scope: ScopeView }) {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const comma = t({ zh: '、', en: ', ' });
  return (
    <>
      <p>
        {t({ zh: '用途：', en: 'Purposes: ' })}
        {scope.purposes.map((one) => choiceTitle('purpose', one, language) ?? one).join(comma)}
      </p>
      <p>
        {t({ zh: '地区：', en: 'Divisions: ' })}
        {scope.divisions.length === 0
          ? t({ zh: '全国', en: 'the whole country' })
          : scope.divisions.map((code) => (
              <span key={code}>
                <DivisionName code={code} />{' '}
              </span>
            ))}
      </p>
      <details>
        <summary>{t({ zh: `信息项 ${scope.items.length} 项`, en: `${scope.items.length} items` })}</summary>
        {scope.items.map(titleOf).join(comma)}
      </details>
    </>
  );
}

function Application({
  institution,
  application,
}: {
  readonly institution: Institution;
  readonly application: NonNullable<Institution['application']>;
}) {
  const { t, language } = useLanguage();
  const { contact, wanted, appliedAt } = application;
  return (
    <section className="sheet">
      <div className="page-head">
        <h2>{t({ zh: '接入申请', en: 'Application' })}</h2>
        <AdmissionTag state={institution.applicationState ?? ''} />
      </div>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'at', label: t({ zh: '申请时间', en: 'Applied' }), children: timeOf(appliedAt, language) },
          {
            key: 'contact',
            label: t({ zh: '联系人', en: 'Contact' }),
            children: `${contact.name} ${contact.telephone} ${contact.email}`,
          },
          { key: 'tier', label: t({ zh: '申请档次', en: 'Tier' }), children: choiceTitle('tier', wanted.tier, language) },
          { key: 'wanted', span: 2, label: t({ zh: '申请范围', en: 'Applied for' }), children: <Scope scope={wanted} /> },
        ]}
      />
      <AssessForm institutionNo={institution.institutionNo} application={application} />
      {institution.applicationState === 'assessed' && (
        <AdmitForm institutionNo={institution.institutionNo} wanted={application.wanted} />
      )}
      <ReasonAct
        operation="institutions.refuse"
        institutionNo={institution.institutionNo}
        title={t({ zh: '不予接入', en: 'Refuse' })}
        says={t({
          zh: '不予接入后机构可以重新申请；原有接入不受影响。',
          en: 'The institution may apply again; a running admission stays.',
        })}
      />
    </section>
  );
}

function History({ history }: { readonly history: Institution['history'] }) {
  const { t, language } = useLanguage();
  const roles: Readonly<Record<string, { zh: string; en: string }>> = roleTitles;
  return (
    <Timeline
      items={history.map(({ seq, at, act, role, clientId, particulars }) => ({
        key: seq,
        children: (
          <>
            <strong>{choiceTitle('act', act, language) ?? act}</strong>
            <p className="source">
              {t(roles[role] ?? { zh: '平台', en: 'The platform' })}
              {clientId !== null && (
                <span className="code" title={clientId}>
                  {' '}
                  {clientId.startsWith(PERSON) ? clientId.slice(PERSON.length, PERSON.length + PERSON_SHOWN) : clientId}
                </span>
              )}{' '}
              · {timeOf(at, language)}
            </p>
            {typeof particulars['reason'] === 'string' && <p>{particulars['reason']}</p>}
          </>
        ),
      }))}
    />
  );
}
