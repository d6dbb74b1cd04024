import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { EnterpriseCell } from '../enterprise-cell.tsx';

const PAGE = 50;
type Screened = Operations['marketplace.list-screened']['output']['screened'][number];
type Outcome = Operations['marketplace.screen']['output'];

const looks: Readonly<Record<Screened['screenVerdict'], string>> = {
  suits: 'state-good',
  'does-not-suit': 'state-over',
  'cannot-be-told': 'state-waits',
};

/** Enterprises that a product on offer suits, of those that authorised the bank to see so, and invitations to them. */
export function Suited({ productId }: { readonly productId: string }) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const answer = usePages('marketplace.list-screened', { productId, limit: PAGE });
  const screen = useAct('marketplace.screen', { changes: ['marketplace', 'consent', 'audit'] });
  const invite = useAct('marketplace.invite', { changes: ['marketplace'] });
  const columns: readonly Column<Screened>[] = [
    {
      key: 'subject',
      title: t({ zh: '企业', en: 'Enterprise' }),
      value: ({ subjectId, subjectName }) => `${subjectName} ${subjectId}`,
      show: ({ subjectId, subjectName }) => <EnterpriseCell subjectId={subjectId} name={subjectName} />,
    },
    {
      key: 'verdict',
      title: t({ zh: '结论', en: 'Found' }),
      value: ({ screenVerdict }) => wordOf('screenVerdict', screenVerdict),
      show: ({ screenVerdict }) => (
        <span className={`state ${looks[screenVerdict]}`}>{wordOf('screenVerdict', screenVerdict)}</span>
      ),
      choices: true,
    },
    { key: 'at', title: t({ zh: '预筛日期', en: 'Screened on' }), value: ({ screenedAt }) => dayOf(screenedAt, language) },
    { key: 'forget', title: t({ zh: '留存至', en: 'Kept until' }), value: ({ forgetAt }) => dayOf(forgetAt, language) },
    {
      key: 'invited',
      title: t({ zh: '邀请', en: 'Invitation' }),
      acts: true,
      value: () => '',
      show: ({ subjectId, screenVerdict, invitedAt, declinedAt }) => {
        if (declinedAt !== null)
          return t({ zh: `${dayOf(declinedAt, language)} 谢绝`, en: `declined ${dayOf(declinedAt, language)}` });
        if (invitedAt !== null)
          return t({ zh: `${dayOf(invitedAt, language)} 已邀请`, en: `invited ${dayOf(invitedAt, language)}` });
        return screenVerdict === 'suits' ? (
          <Button size="small" loading={invite.isPending} onClick={() => invite.mutate({ productId, subjectIds: [subjectId] })}>
            {t({ zh: '邀请申请', en: 'Invite' })}
          </Button>
        ) : null;
      },
    },
  ];
  return (
    <section className="sheet">
      <h2>{t({ zh: '适合的企业', en: 'Enterprises it suits' })}</h2>
      <p className="source">
        {t({
          zh: '只判断授权本机构预筛的企业：每户用去一次授权并记入其“谁看过我”，只得出结论，不给出数值。未授权的企业不会出现。',
          en: 'Only enterprises that authorised you to pre-screen them: each takes one use, which they see, and tells whether the product suits, no figure. Nobody else appears.',
        })}{' '}
        <Link to="/institution/authorisations/new">{t({ zh: '向客户申请授权', en: 'Ask customers' })}</Link>
      </p>
      <ProblemAlert error={screen.error ?? invite.error} />
      {screen.data !== undefined && <Told outcome={screen.data} />}
      <DataTable
        label={t({ zh: '预筛结果', en: 'Screened enterprises' })}
        rows={answer.pages?.flatMap((page) => page.screened)}
        columns={columns}
        rowKey={({ subjectId }) => subjectId}
        empty={t({ zh: '还没有预筛过企业', en: 'Nobody was screened yet' })}
        answer={answer}
        more={answer.more}
        tools={
          <Button loading={screen.isPending} onClick={() => screen.mutate({ productId })}>
            {t({ zh: '预筛已授权的企业', en: 'Screen those that authorised it' })}
          </Button>
        }
      />
    </section>
  );
}

/** What became of the last screening. */
function Told({ outcome: { screened, uncovered, toScreen } }: { readonly outcome: Outcome }) {
  const { t } = useLanguage();
  const suits = screened.filter(({ screenVerdict }) => screenVerdict === 'suits').length;
  const parts = [
    t({ zh: `本次判断 ${screened.length} 户，适合 ${suits} 户`, en: `${screened.length} judged, ${suits} of them suited` }),
    ...(toScreen > 0 ? [t({ zh: `尚有 ${toScreen} 户，可继续`, en: `${toScreen} left: go on` })] : []),
    ...(uncovered > 0 ? [t({ zh: `${uncovered} 户的授权不含所需信息`, en: `${uncovered} authorised too little` })] : []),
  ];
  return <Alert type="info" showIcon message={parts.join(t({ zh: '；', en: '; ' }))} />;
}
