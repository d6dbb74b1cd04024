import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Descriptions, Skeleton, Timeline } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { dayOf, timeOf } from '../../shared/moment.ts';
import { useInstitutionName } from '../../shared/names/use-institution-name.ts';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { AuthorisationActs } from './authorisation-acts.tsx';
import { authorisationStates } from './authorisation-states.ts';
import { GrantForm } from './grant-form.tsx';

type Answer = Operations['consent.get-authorisation']['output'];

const modes: Readonly<Record<'query' | 'verify' | 'model', Bilingual>> = {
  query: { zh: '查询', en: 'Query' },
  verify: { zh: '核验', en: 'Verification' },
  model: { zh: '联合建模', en: 'Joint modelling' },
};
const steps: Readonly<Record<string, Bilingual>> = {
  requested: { zh: '机构提出申请', en: 'Requested' },
  granted: { zh: '同意授权', en: 'Granted' },
  amended: { zh: '修改条款', en: 'Amended' },
  refused: { zh: '拒绝', en: 'Refused' },
  paused: { zh: '暂停', en: 'Paused' },
  resumed: { zh: '恢复', en: 'Resumed' },
  revoked: { zh: '撤回', en: 'Revoked' },
  expired: { zh: '到期', en: 'Expired' },
  exhausted: { zh: '次数用完', en: 'Used up' },
};

/** One authorisation or request: what it says word for word, what happened to it, and, while it waits, the decision. */
export function AuthorisationPage() {
  const { t } = useLanguage();
  const { authorisationId } = useParams({ from: '/enterprise/authorisations/$authorisationId' });
  const { data, error, refetch } = useAnswer('consent.get-authorisation', { authorisationId });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <p className="crumb">
        <Link to="/enterprise/authorisations">{t({ zh: '授权', en: 'Authorisations' })}</Link>
      </p>
      <Head answer={data} />
      <p className="screen-text">{t(data.screenText)}</p>
      {data.authorisation.state === 'awaiting' ? (
        <Decide answer={data} />
      ) : (
        <AuthorisationActs authorisation={data.authorisation} />
      )}
      <Terms answer={data} />
      <History answer={data} />
    </>
  );
}

function Head({ answer: { authorisation } }: { readonly answer: Answer }) {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const { title, kind } = authorisationStates[authorisation.state];
  return (
    <h1>
      {nameOf(authorisation.institutionNo)} <span className={`state state-${kind}`}>{t(title)}</span>
    </h1>
  );
}

function Decide({ answer }: { readonly answer: Answer }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { asked, authorisation } = answer;
  if (asked === null) return null;
  return (
    <section className="sheet" aria-label={t({ zh: '决定', en: 'Decide' })}>
      <h2>{t({ zh: '是否同意', en: 'Do you agree?' })}</h2>
      <GrantForm
        about={{ authorisationId: authorisation.authorisationId }}
        widest={{
          items: asked.items,
          dataFrom: asked.dataPeriod.from,
          dataTo: asked.dataPeriod.to,
          validTo: asked.validity.to,
          maxUses: asked.maxUses,
        }}
        onGiven={() => navigate({ to: '/enterprise/authorisations' })}
      />
      <AuthorisationActs authorisation={authorisation} />
    </section>
  );
}

function Terms({ answer: { asked, granted, authorisation } }: { readonly answer: Answer }) {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const purposeOf = usePurposeTitle();
  const terms = granted ?? asked;
  if (terms === null) return null;
  const comma = t({ zh: '、', en: ', ' });
  const fewer = granted !== null && asked !== null && granted.items.length < asked.items.length;
  return (
    <>
      <h2>{t({ zh: '条款', en: 'Terms' })}</h2>
      {fewer && (
        <Alert
          type="info"
          showIcon
          message={t({
            zh: `对方申请 ${asked.items.length} 项，您同意了 ${granted.items.length} 项`,
            en: `${asked.items.length} items were asked for, ${granted.items.length} given`,
          })}
        />
      )}
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'purpose', label: t({ zh: '用途', en: 'Purpose' }), children: purposeOf(terms.purpose.name) },
          {
            key: 'mode',
            label: t({ zh: '使用方式', en: 'Modes' }),
            children: terms.actions.map((one) => t(modes[one])).join(comma),
          },
          {
            key: 'items',
            label: t({ zh: '信息项', en: 'Items' }),
            span: 'filled',
            children: terms.items.map(({ item }) => titleOf(item)).join(comma),
          },
          {
            key: 'period',
            label: t({ zh: '信息所属期', en: 'Information of' }),
            children: `${terms.dataPeriod.from} — ${terms.dataPeriod.to}`,
          },
          {
            key: 'validity',
            label: t({ zh: '授权期限', en: 'Valid' }),
            children: `${dayOf(terms.validity.from, language)} — ${dayOf(terms.validity.to, language)}`,
          },
          {
            key: 'uses',
            label: t({ zh: '次数', en: 'Uses' }),
            children: t({
              zh: `最多 ${terms.maxUses} 次，每日不超过 ${terms.maxUsesPerDay} 次；已用 ${authorisation.usedTotal} 次`,
              en: `${terms.maxUses} at most, ${terms.maxUsesPerDay} a day; ${authorisation.usedTotal} used`,
            }),
          },
          {
            key: 'retention',
            label: t({ zh: '对方保存', en: 'Kept' }),
            children: t({
              zh: `最后一次使用后 ${terms.retentionDays} 日内删除`,
              en: `Deleted within ${terms.retentionDays} days of the last use`,
            }),
          },
        ]}
      />
    </>
  );
}

function History({ answer: { events, deletions, missingDeletions } }: { readonly answer: Answer }) {
  const { t, language } = useLanguage();
  const all = [
    ...events.map(({ at, kind, reason }) => ({ at, text: t(steps[kind] ?? { zh: kind, en: kind }), reason })),
    ...deletions.map(({ deletedAt, note }) => ({
      at: deletedAt,
      text: t({ zh: '对方报告已删除所获信息', en: 'Reported deleted' }),
      reason: note,
    })),
    ...missingDeletions.map(({ foundAt }) => ({
      at: foundAt,
      text: t({ zh: '到期未报告删除，已列为违规线索', en: 'Not reported deleted in time; a finding was made' }),
      reason: null,
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <>
      <h2>{t({ zh: '经过', en: 'What happened' })}</h2>
      <Timeline
        items={all.map(({ at, text, reason }) => ({
          key: `${at} ${text}`,
          children: (
            <>
              {text} <span className="source">{timeOf(at, language)}</span>
              {reason !== null && <p className="source">{reason}</p>}
            </>
          ),
        }))}
      />
    </>
  );
}
