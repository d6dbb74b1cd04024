import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { useInstitutionName } from '../../shared/names/use-institution-name.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';

const FEW = 5;
const REFRESH_MS = 60_000;
const fresh = { refreshMs: REFRESH_MS };

/** What waits for the owner, and what happened lately, in one look. */
export function OverviewPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '首页', en: 'Overview' })}</h1>
      <div className="cards">
        <Waiting />
        <InForce />
        <Looked />
        <Matters />
      </div>
    </>
  );
}

function Waiting() {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const purposeOf = usePurposeTitle();
  const answer = useAnswer('consent.list-authorisations', { state: 'awaiting', limit: FEW }, fresh);
  const waiting = answer.data?.authorisations;
  return (
    <Tile
      title={t({ zh: '待您决定', en: 'For you to decide' })}
      answer={answer}
      none={t({ zh: '没有待决定的申请', en: 'Nothing waits' })}
    >
      {waiting?.map((one) => (
        <li key={one.authorisationId}>
          <Link to="/enterprise/authorisations/$authorisationId" params={{ authorisationId: one.authorisationId }}>
            {t({ zh: `${nameOf(one.institutionNo)}申请授权`, en: `${nameOf(one.institutionNo)} asks` })}
          </Link>
          <small>{purposeOf(one.purpose)}</small>
        </li>
      ))}
    </Tile>
  );
}

function InForce() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('consent.list-authorisations', { state: 'active', limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '生效中的授权', en: 'In force' })}
      answer={answer}
      none={t({ zh: '没有生效中的授权', en: 'None is in force' })}
    >
      {answer.data?.authorisations.map((one) => (
        <li key={one.authorisationId}>
          <Link to="/enterprise/authorisations/$authorisationId" params={{ authorisationId: one.authorisationId }}>
            {nameOf(one.institutionNo)}
          </Link>
          <small>
            {t({
              zh: `已用 ${one.usedTotal} / ${one.maxUses} 次，至 ${timeOf(one.validTo, language)}`,
              en: `${one.usedTotal} of ${one.maxUses} uses, until ${timeOf(one.validTo, language)}`,
            })}
          </small>
        </li>
      ))}
    </Tile>
  );
}

function Looked() {
  const { t, language } = useLanguage();
  const answer = useAnswer('rights.list-accesses', { limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '最近谁看过我', en: 'Who looked lately' })}
      answer={answer}
      none={t({ zh: '还没有人看过本企业的信息', en: 'Nobody has looked yet' })}
    >
      {answer.data?.accesses.map((one) => (
        <li key={`${one.requestId} ${one.disclosureId ?? ''}`}>
          <Link to="/enterprise/accesses">{t(one.by.name)}</Link>
          <small>{timeOf(one.at, language)}</small>
        </li>
      ))}
    </Tile>
  );
}

function Matters() {
  const { t } = useLanguage();
  const objections = useAnswer('rights.list-objections', { open: true, limit: FEW }, fresh);
  const repairs = useAnswer('rights.list-repairs', { open: true, limit: FEW }, fresh);
  const open = [
    ...(objections.data?.objections ?? []).map((one) => ({
      ...one,
      id: one.objectionId,
      what: t({ zh: '异议', en: 'Objection' }),
    })),
    ...(repairs.data?.repairs ?? []).map((one) => ({ ...one, id: one.repairId, what: t({ zh: '修复', en: 'Repair' }) })),
  ];
  return (
    <Tile
      title={t({ zh: '办理中的异议和修复', en: 'Objections and repairs under way' })}
      answer={objections}
      none={t({ zh: '没有办理中的事项', en: 'Nothing is under way' })}
    >
      {objections.data &&
        open.map((one) => (
          <li key={one.id}>
            <Link to="/enterprise/matters">
              {one.what}：{t(one.itemTitle)}
            </Link>
            {one.dueOn !== null && <small>{t({ zh: `最迟 ${one.dueOn} 办理`, en: `due by ${one.dueOn}` })}</small>}
          </li>
        ))}
    </Tile>
  );
}

function Tile({
  title,
  answer,
  none,
  children,
}: {
  readonly title: string;
  readonly answer: { readonly error: Error | null; readonly data: unknown; readonly refetch: () => unknown };
  readonly none: string;
  readonly children: ReactNode;
}) {
  const empty = !Array.isArray(children) || children.length === 0;
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
      </header>
      {answer.error !== null && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.error === null && answer.data === undefined && <Skeleton active paragraph={{ rows: 2 }} />}
      {answer.data !== undefined && (empty ? <p className="source">{none}</p> : <ul className="tile-list">{children}</ul>)}
    </section>
  );
}
