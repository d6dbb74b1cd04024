import { Link } from '@tanstack/react-router';
import { Button, Modal, Skeleton, Timeline } from 'antd';
import { useState } from 'react';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { dayOf, timeOf } from '../../shared/moment.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { ProblemView } from '../../shared/problem-view.tsx';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { usePages } from '../../shared/use-pages.ts';
import { EnterpriseCell } from './enterprise-cell.tsx';
import { states, type Authorisation } from './states.ts';
import { useNames } from './use-names.ts';

const PAGE = 100;
const REFRESH_MS = 30_000;

const steps: Readonly<Record<string, Bilingual>> = {
  drafted: { zh: '存为草稿', en: 'Drafted' },
  requested: { zh: '提出申请', en: 'Requested' },
  granted: { zh: '企业同意', en: 'Granted' },
  amended: { zh: '企业修改条款', en: 'Amended' },
  refused: { zh: '企业拒绝', en: 'Refused' },
  paused: { zh: '企业暂停', en: 'Paused' },
  resumed: { zh: '企业恢复', en: 'Resumed' },
  revoked: { zh: '企业撤回', en: 'Revoked' },
};

/** What was asked of enterprises and what they gave: where each stands, and what may be done with it. */
export function AuthorisationsPage() {
  const { t, language } = useLanguage();
  const purposeOf = usePurposeTitle();
  const [open, setOpen] = useState<Authorisation>();
  const answer = usePages('consent.list-authorisations', { limit: PAGE }, { refreshMs: REFRESH_MS });
  const rows = answer.pages?.flatMap((page) => page.authorisations);
  const nameOf = useNames(rows?.map(({ subjectId }) => subjectId) ?? []);
  const state = (one: Authorisation) => (
    <span className={`state state-${states[one.state].kind}`}>{t(states[one.state].title)}</span>
  );
  const opener = (one: Authorisation) => (
    <Button type="link" className="cell-link" onClick={() => setOpen(one)}>
      <EnterpriseCell subjectId={one.subjectId} name={nameOf(one.subjectId)} />
    </Button>
  );
  const acts = (one: Authorisation) =>
    one.state === 'active' ? (
      <span className="acts">
        <Link to="/institution/report" search={{ authorisation: one.authorisationId }}>
          {t({ zh: '信用报告', en: 'Report' })}
        </Link>
        <Link to="/institution/verify" search={{ authorisation: one.authorisationId }}>
          {t({ zh: '核验', en: 'Verify' })}
        </Link>
      </span>
    ) : null;
  const columns: readonly Column<Authorisation>[] = [
    {
      key: 'subject',
      title: t({ zh: '企业', en: 'Enterprise' }),
      value: ({ subjectId }) => `${nameOf(subjectId)} ${subjectId}`,
      show: opener,
    },
    { key: 'purpose', title: t({ zh: '用途', en: 'Purpose' }), value: ({ purpose }) => purposeOf(purpose), choices: true },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: (one) => t(states[one.state].title),
      show: state,
      choices: true,
    },
    { key: 'items', title: t({ zh: '信息项', en: 'Items' }), value: ({ items }) => items.length, figure: true },
    { key: 'used', title: t({ zh: '已用', en: 'Used' }), value: ({ usedTotal, maxUses }) => `${usedTotal} / ${maxUses}` },
    { key: 'until', title: t({ zh: '有效至', en: 'Until' }), value: ({ validTo }) => dayOf(validTo, language) },
    { key: 'updated', title: t({ zh: '最近变动', en: 'Changed' }), value: ({ updatedAt }) => timeOf(updatedAt, language) },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: acts,
    },
  ];
  return (
    <>
      <h1>{t({ zh: '企业授权', en: 'Authorisations' })}</h1>
      <DataTable
        label={t({ zh: '企业授权', en: 'Authorisations' })}
        rows={rows}
        columns={columns}
        rowKey={({ authorisationId }) => authorisationId}
        empty={t({
          zh: '还没有申请过授权；点“申请授权”向企业提出',
          en: 'Nothing was asked for yet; “Request” asks an enterprise',
        })}
        answer={answer}
        more={answer.more}
        tools={
          <Link to="/institution/authorisations/new">
            <Button type="primary">{t({ zh: '申请授权', en: 'Request' })}</Button>
          </Link>
        }
        card={(one) => (
          <>
            {opener(one)} {state(one)}
            <p className="source">
              {purposeOf(one.purpose)} · {one.usedTotal} / {one.maxUses}
            </p>
            {acts(one)}
          </>
        )}
      />
      {open !== undefined && <Where authorisation={open} name={nameOf(open.subjectId)} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** Where it stands, and how it came there. */
function Where({
  authorisation,
  name,
  onClose,
}: {
  readonly authorisation: Authorisation;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const { data, error, refetch } = useAnswer('consent.get-authorisation', { authorisationId: authorisation.authorisationId });
  return (
    <Modal open width={640} footer={null} title={name} onCancel={onClose}>
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && (
        <>
          <p className="screen-text">{t(data.screenText)}</p>
          <Timeline
            items={data.events.map(({ seq, kind, at, reason }) => ({
              key: seq,
              children: (
                <>
                  {t(steps[kind] ?? { zh: kind, en: kind })} <span className="source">{timeOf(at, language)}</span>
                  {reason !== null && <p className="source">{reason}</p>}
                </>
              ),
            }))}
          />
        </>
      )}
    </Modal>
  );
}
