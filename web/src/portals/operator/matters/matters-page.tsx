import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Tag } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Sections } from '../../../shared/sections.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { useProviderName } from '../../../shared/names/use-provider-name.ts';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';
import { MatterView } from './matter-view.tsx';

const PAGE = 100;
const REFRESH_MS = 60_000;
type Head = Omit<Operations['rights.list-objections']['output']['objections'][number], 'objectionId'>;
type Matter = Head & { readonly id: string };
const tabs = ['objections', 'repairs', 'notices'] as const;

/** The clocks of objections, repairs and notices of correction: what is due when, what is late, and what the operator has to decide. */
export function MattersPage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/operator/matters' });
  const navigate = useNavigate({ from: '/operator/matters' });
  const [kind, id] = (search.open ?? '').split(':');
  const show = tabs.find((one) => one === search.show) ?? 'objections';
  const open = (of: string) => (matter: Matter) => void navigate({ search: { ...search, open: `${of}:${matter.id}` } });
  return (
    <>
      <h1>{t({ zh: '异议与修复', en: 'Objections and repair' })}</h1>
      <p className="lead">
        {t({
          zh: '办理时限按工作日计，依国务院办公厅放假通知扣除节假日；超期的自动升级并在此标红。',
          en: 'Terms are counted in working days by the State Council’s notices of holidays; what is late is escalated by itself and shown in red.',
        })}
      </p>
      <Sections
        label={t({ zh: '事项类别', en: 'Kinds of matters' })}
        shown={show}
        onChange={(value) => void navigate({ search: { show: value }, replace: true })}
        items={[
          { key: 'objections', label: t({ zh: '异议', en: 'Objections' }), children: <Objections onOpen={open('objection')} /> },
          { key: 'repairs', label: t({ zh: '信用修复', en: 'Repairs' }), children: <Repairs onOpen={open('repair')} /> },
          { key: 'notices', label: t({ zh: '更正通知', en: 'Notices of correction' }), children: <Notices /> },
        ]}
      />
      {(kind === 'objection' || kind === 'repair') && id !== undefined && (
        <MatterView kind={kind} id={id} onClose={() => void navigate({ search: { show } })} />
      )}
    </>
  );
}

function Objections({ onOpen }: { readonly onOpen: (matter: Matter) => void }) {
  const { t } = useLanguage();
  const answer = usePages('rights.list-objections', { limit: PAGE }, { refreshMs: REFRESH_MS });
  const rows = answer.pages?.flatMap((page) => page.objections.map(({ objectionId, ...one }) => ({ ...one, id: objectionId })));
  return <Matters rows={rows} answer={answer} onOpen={onOpen} label={t({ zh: '异议', en: 'Objections' })} />;
}

function Repairs({ onOpen }: { readonly onOpen: (matter: Matter) => void }) {
  const { t } = useLanguage();
  const answer = usePages('rights.list-repairs', { limit: PAGE }, { refreshMs: REFRESH_MS });
  const rows = answer.pages?.flatMap((page) => page.repairs.map(({ repairId, ...one }) => ({ ...one, id: repairId })));
  return <Matters rows={rows} answer={answer} onOpen={onOpen} label={t({ zh: '信用修复', en: 'Repairs' })} />;
}

function Matters({
  rows,
  answer,
  onOpen,
  label,
}: {
  readonly rows: readonly Matter[] | undefined;
  readonly answer: Pick<ReturnType<typeof usePages>, 'error' | 'refetch' | 'more'>;
  readonly onOpen: (matter: Matter) => void;
  readonly label: string;
}) {
  const { t, language } = useLanguage();
  const nameOf = useProviderName();
  const columns: readonly Column<Matter>[] = [
    {
      key: 'item',
      title: t({ zh: '信息项', en: 'Item' }),
      value: ({ itemTitle }) => t(itemTitle),
      show: (matter) => (
        <Button type="link" className="cell-link" onClick={() => onOpen(matter)}>
          {t(matter.itemTitle)}
        </Button>
      ),
    },
    { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }) => subjectId },
    {
      key: 'provider',
      title: t({ zh: '数据提供单位', en: 'Provider' }),
      value: ({ providerNo }) => nameOf(providerNo),
      choices: true,
    },
    { key: 'opened', title: t({ zh: '提出日期', en: 'Raised' }), value: ({ openedAt }) => dayOf(openedAt, language) },
    {
      key: 'phase',
      title: t({ zh: '进展', en: 'State' }),
      value: ({ phase }) => choiceTitle('phase', phase, language) ?? phase,
      choices: true,
    },
    {
      key: 'due',
      title: t({ zh: '时限', en: 'Due' }),
      value: ({ dueOn, closedAt }) => (closedAt === null ? dueOn : null),
      show: (matter) => <Due matter={matter} />,
    },
  ];
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      empty={t({ zh: '没有这类事项', en: 'There is none' })}
      answer={answer}
      more={answer.more}
      card={(matter) => (
        <>
          <Button type="link" className="cell-link" onClick={() => onOpen(matter)}>
            {t(matter.itemTitle)}
          </Button>
          <p className="source">
            {choiceTitle('phase', matter.phase, language)} · <Due matter={matter} />
          </p>
        </>
      )}
    />
  );
}

function Due({ matter: { dueOn, lateDays, closedAt, escalated, holidaysKnown } }: { readonly matter: Matter }) {
  const { t } = useLanguage();
  if (closedAt !== null || dueOn === null) return '—';
  return (
    <>
      {dueOn} {lateDays > 0 && <Tag color="red">{t({ zh: `超期 ${lateDays} 个工作日`, en: `${lateDays} days late` })}</Tag>}
      {escalated && <Tag>{t({ zh: '已升级', en: 'escalated' })}</Tag>}
      {!holidaysKnown && <Tag>{t({ zh: '未录入当年节假日', en: 'holidays not known' })}</Tag>}
    </>
  );
}

function Notices() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const search = useSearch({ from: '/operator/matters' });
  const navigate = useNavigate({ from: '/operator/matters' });
  const open = search.open === 'open';
  const answer = usePages('rights.list-notices', { limit: PAGE, ...(open ? { open: true } : {}) });
  return (
    <DataTable
      label={t({ zh: '更正通知', en: 'Notices of correction' })}
      rows={answer.pages?.flatMap((page) => page.notices)}
      rowKey={({ noticeId }) => noticeId}
      empty={t({
        zh: '没有更正通知。记录更正、撤销或修复后，平台自动通知每一家曾取得它的机构。',
        en: 'No notice. When a record is corrected, withdrawn or repaired, each institution that received it is told.',
      })}
      answer={answer}
      more={answer.more}
      tools={
        <Checkbox
          checked={open}
          onChange={(event) =>
            void navigate({ search: { show: 'notices', ...(event.target.checked ? { open: 'open' } : {}) }, replace: true })
          }
        >
          {t({ zh: '只看未回执的', en: 'Only those not acknowledged' })}
        </Checkbox>
      }
      columns={[
        {
          key: 'institution',
          title: t({ zh: '机构', en: 'Institution' }),
          value: ({ institutionNo }) => nameOf(institutionNo),
          choices: true,
        },
        { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ itemTitle }) => t(itemTitle) },
        { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }) => subjectId },
        {
          key: 'reason',
          title: t({ zh: '原因', en: 'Reason' }),
          value: ({ reason }) => choiceTitle('reason', reason, language) ?? reason,
          choices: true,
        },
        { key: 'made', title: t({ zh: '发出日期', en: 'Made' }), value: ({ madeAt }) => dayOf(madeAt, language) },
        {
          key: 'due',
          title: t({ zh: '回执时限', en: 'Due' }),
          value: ({ dueOn }) => dueOn,
          show: ({ dueOn, lateDays, acknowledgedAt }) => (
            <>
              {dueOn}{' '}
              {acknowledgedAt === null && lateDays > 0 && (
                <Tag color="red">{t({ zh: `超期 ${lateDays} 个工作日`, en: `${lateDays} days late` })}</Tag>
              )}
            </>
          ),
        },
        { key: 'reminders', title: t({ zh: '催办', en: 'Reminders' }), value: ({ reminders }) => reminders, figure: true },
        {
          key: 'action',
          title: t({ zh: '处理结果', en: 'Done' }),
          value: ({ action }) =>
            action === null ? t({ zh: '未回执', en: 'not acknowledged' }) : (choiceTitle('action', action, language) ?? action),
          choices: true,
        },
      ]}
    />
  );
}
