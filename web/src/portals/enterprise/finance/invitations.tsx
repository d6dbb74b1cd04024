import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { ApplyTo } from './apply-to.tsx';

const PAGE = 20;
type Invitation = Operations['marketplace.list-invitations']['output']['invitations'][number];

/** What institutions invite the enterprise to apply for; and how to be found by one. */
export function Invitations() {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const answer = usePages('marketplace.list-invitations', { limit: PAGE });
  const decline = useAct('marketplace.decline-invitation', { changes: ['marketplace.list-invitations'] });
  const columns: readonly Column<Invitation>[] = [
    {
      key: 'product',
      title: t({ zh: '机构与产品', en: 'Institution and product' }),
      value: ({ institutionName, productName }) => `${t(institutionName)} · ${productName === null ? '—' : t(productName)}`,
      show: ({ institutionName, productName, text }) => (
        <>
          <strong>{t(institutionName)}</strong>
          {productName !== null && <> · {t(productName)}</>}
          {text !== null && <p className="said">{text}</p>}
        </>
      ),
    },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: ({ invitationState }) => wordOf('invitationState', invitationState),
    },
    {
      key: 'ends',
      title: t({ zh: '有效期至', en: 'Until' }),
      value: ({ endsAt }) => dayOf(endsAt, language),
    },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: ({ invitationId, productId, invitationState, applicationId }) => {
        if (applicationId !== null)
          return (
            <Link to="/enterprise/finance/applications/$applicationId" params={{ applicationId }}>
              {t({ zh: '查看申请', en: 'See the application' })}
            </Link>
          );
        return invitationState === 'open' ? (
          <span className="acts">
            <ApplyTo productId={productId}>{t({ zh: '去申请', en: 'Apply' })}</ApplyTo>
            <Button size="small" loading={decline.isPending} onClick={() => decline.mutate({ invitationId })}>
              {t({ zh: '谢绝', en: 'Decline' })}
            </Button>
          </span>
        ) : null;
      },
    },
  ];
  return (
    <>
      <h2>{t({ zh: '银行的邀请', en: 'Invitations' })}</h2>
      <ProblemAlert error={decline.error} />
      <DataTable
        label={t({ zh: '银行的邀请', en: 'Invitations' })}
        rows={answer.pages?.flatMap((page) => page.invitations)}
        columns={columns}
        rowKey={({ invitationId }) => invitationId}
        empty={t({
          zh: '没有邀请。授权一家银行预筛，适合其产品时它可以邀请您申请',
          en: 'None. Authorise a bank to pre-screen you, and it may invite you where a product suits',
        })}
        answer={answer}
        more={answer.more}
        tools={
          <Link to="/enterprise/authorisations/give" search={{ purpose: 'pre-screening' }}>
            {t({ zh: '授权银行预筛', en: 'Let a bank pre-screen you' })}
          </Link>
        }
      />
    </>
  );
}
