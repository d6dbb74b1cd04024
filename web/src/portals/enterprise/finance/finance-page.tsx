import { Link } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { amountText } from '../../../shared/finance/amount.ts';
import { StateTag } from '../../../shared/finance/state-tag.tsx';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { Invitations } from './invitations.tsx';
import { PoliciesPart } from './policies-part.tsx';
import { OwnLoans } from './own-loans.tsx';

const PAGE = 50;
type Application = Operations['marketplace.list-applications']['output']['applications'][number];
type Demand = Operations['marketplace.list-demands']['output']['demands'][number];

/** Where an enterprise looks for money: what it has applied for, and what it is looking for. */
export function FinancePage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '融资', en: 'Finance' })}</h1>
      <p className="lead">
        {t({
          zh: '填写需要多少钱、用多久，马上看到能申请哪些产品、每月要付多少；不符合的，告诉您差在哪里。',
          en: 'Say how much you need and for how long: you see at once what you can apply for and what it costs a month, and for the rest what is lacking.',
        })}
      </p>
      <div className="page-tools">
        <Link to="/enterprise/finance/new" className="way way-first way-small">
          {t({ zh: '我要融资', en: 'I need money' })}
        </Link>
      </div>
      <Applications />
      <Invitations />
      <OwnLoans />
      <Demands />
      <PoliciesPart />
    </>
  );
}

function Applications() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = usePages('marketplace.list-applications', { limit: PAGE });
  const columns: readonly Column<Application>[] = [
    {
      key: 'bank',
      title: t({ zh: '机构', en: 'Institution' }),
      value: ({ institutionNo }) => nameOf(institutionNo),
      show: ({ applicationId, institutionNo }) => (
        <Link to="/enterprise/finance/applications/$applicationId" params={{ applicationId }}>
          {nameOf(institutionNo)}
        </Link>
      ),
    },
    {
      key: 'amount',
      title: t({ zh: '申请', en: 'Asked for' }),
      value: ({ amountFen, termMonths }) =>
        t({
          zh: `${amountText(amountFen, language)} · ${termMonths} 个月`,
          en: `${amountText(amountFen, language)}, ${termMonths} months`,
        }),
    },
    {
      key: 'state',
      title: t({ zh: '进展', en: 'State' }),
      value: ({ financingState }) => financingState,
      show: (application) => <StateTag application={application} />,
    },
    {
      key: 'submitted',
      title: t({ zh: '申请日期', en: 'Applied on' }),
      value: ({ submittedAt }) => dayOf(submittedAt, language),
    },
  ];
  return (
    <>
      <h2>{t({ zh: '我的申请', en: 'My applications' })}</h2>
      <DataTable
        label={t({ zh: '我的申请', en: 'My applications' })}
        rows={answer.pages?.flatMap((page) => page.applications)}
        columns={columns}
        rowKey={({ applicationId }) => applicationId}
        empty={t({
          zh: '还没有申请过；先填写融资需求，再选择产品',
          en: 'You have not applied yet: say what you need, then choose',
        })}
        answer={answer}
        more={answer.more}
      />
    </>
  );
}

function Demands() {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const answer = usePages('marketplace.list-demands', { limit: PAGE });
  const close = useAct('marketplace.close-demand', { changes: ['marketplace'] });
  const columns: readonly Column<Demand>[] = [
    {
      key: 'amount',
      title: t({ zh: '需求', en: 'Demand' }),
      value: ({ amountFen, termMonths }) => `${amountText(amountFen, language)} · ${termMonths}`,
      show: ({ demandId, amountFen, termMonths }) => (
        <Link to="/enterprise/finance/demands/$demandId" params={{ demandId }}>
          {t({
            zh: `${amountText(amountFen, language)} · ${termMonths} 个月`,
            en: `${amountText(amountFen, language)}, ${termMonths} months`,
          })}
        </Link>
      ),
    },
    { key: 'purpose', title: t({ zh: '用途', en: 'For' }), value: ({ purpose }) => wordOf('purpose', purpose) },
    {
      key: 'open',
      title: t({ zh: '状态', en: 'State' }),
      value: ({ open, endsOn }) =>
        open ? t({ zh: `有效至 ${endsOn}`, en: `Open until ${endsOn}` }) : t({ zh: '已结束', en: 'Ended' }),
    },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: ({ demandId, open }) =>
        open ? (
          <Popconfirm
            title={t({ zh: '结束这项需求？已提交的申请不受影响。', en: 'End this demand? Applications made stay as they are.' })}
            onConfirm={() => close.mutate({ demandId })}
          >
            <Button size="small" loading={close.isPending}>
              {t({ zh: '结束', en: 'End' })}
            </Button>
          </Popconfirm>
        ) : null,
    },
  ];
  return (
    <>
      <h2>{t({ zh: '我的融资需求', en: 'What I am looking for' })}</h2>
      <ProblemAlert error={close.error} />
      <DataTable
        label={t({ zh: '我的融资需求', en: 'What I am looking for' })}
        rows={answer.pages?.flatMap((page) => page.demands)}
        columns={columns}
        rowKey={({ demandId }) => demandId}
        empty={t({ zh: '没有进行中的需求', en: 'Nothing at present' })}
        answer={answer}
        more={answer.more}
      />
    </>
  );
}
