import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Empty, Progress, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../shared/language.tsx';
import { dayOf } from '../../shared/moment.ts';
import { useInstitutionName } from '../../shared/names/use-institution-name.ts';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { ProblemView } from '../../shared/problem-view.tsx';
import { usePages } from '../../shared/use-pages.ts';
import { AuthorisationActs } from './authorisation-acts.tsx';
import { authorisationStates, type Authorisation } from './authorisation-states.ts';

const PAGE = 50;
const MOST_ITEMS = 6;
type Shown = 'all' | 'now' | 'over';

/** Who may see what, for what, until when and how often: one card for each, to be taken back in two taps. */
export function AuthorisationsPage() {
  const { t } = useLanguage();
  const [shown, setShown] = useState<Shown>('all');
  const answer = usePages('consent.list-authorisations', { limit: PAGE });
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.pages === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const all = answer.pages.flatMap((page) => page.authorisations);
  const isOver = ({ state }: Authorisation) => authorisationStates[state].kind === 'over';
  const cards = all.filter((one) => shown === 'all' || isOver(one) === (shown === 'over'));
  return (
    <>
      <h1>{t({ zh: '授权', en: 'Authorisations' })}</h1>
      <p className="lead">
        {t({
          zh: '银行要查看本企业的信息，须有这里生效中的授权。撤回立即生效，不需要对方同意。',
          en: 'A bank sees this enterprise’s information only under an authorisation in force here. Revoking works at once and needs nobody’s leave.',
        })}
      </p>
      <div className="page-tools">
        <Segmented<Shown>
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: t({ zh: '全部', en: 'All' }) },
            { value: 'now', label: t({ zh: '待决定和生效中', en: 'Waiting or in force' }) },
            { value: 'over', label: t({ zh: '已结束', en: 'Over' }) },
          ]}
        />
        <Link to="/enterprise/authorisations/give">
          <Button icon={<PlusOutlined />}>{t({ zh: '主动授权一家银行', en: 'Authorise a bank yourself' })}</Button>
        </Link>
      </div>
      {cards.length === 0 && (
        <Empty
          description={
            shown === 'over'
              ? t({ zh: '没有已结束的授权', en: 'None is over' })
              : t({ zh: '还没有授权，也没有待您决定的申请', en: 'There is no authorisation, and none to decide' })
          }
        />
      )}
      <div className="cards">
        {cards.map((one) => (
          <Card key={one.authorisationId} authorisation={one} />
        ))}
      </div>
      {answer.more.has && (
        <Button loading={answer.more.loads} onClick={answer.more.load}>
          {t({ zh: '更早的', en: 'Earlier ones' })}
        </Button>
      )}
    </>
  );
}

function Card({ authorisation }: { readonly authorisation: Authorisation }) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const titleOf = useItemTitle();
  const purposeOf = usePurposeTitle();
  const { authorisationId, state, usedTotal, maxUses, items } = authorisation;
  const comma = t({ zh: '、', en: ', ' });
  return (
    <article className="card">
      <header>
        <h2>{nameOf(authorisation.institutionNo)}</h2>
        <span className={`state state-${authorisationStates[state].kind}`}>{t(authorisationStates[state].title)}</span>
      </header>
      <dl>
        <dt>{t({ zh: '用于', en: 'For' })}</dt>
        <dd>{purposeOf(authorisation.purpose)}</dd>
        <dt>{t({ zh: '可看', en: 'May see' })}</dt>
        <dd>
          {items.slice(0, MOST_ITEMS).map(titleOf).join(comma)}
          {items.length > MOST_ITEMS && t({ zh: `等 ${items.length} 项`, en: ` and ${items.length - MOST_ITEMS} more` })}
        </dd>
        <dt>{t({ zh: '期限', en: 'Until' })}</dt>
        <dd>
          {dayOf(authorisation.validFrom, language)} — {dayOf(authorisation.validTo, language)}
        </dd>
        {state !== 'awaiting' && state !== 'refused' && (
          <>
            <dt>{t({ zh: '已用', en: 'Used' })}</dt>
            <dd>
              {t({ zh: `${usedTotal} 次，共 ${maxUses} 次`, en: `${usedTotal} of ${maxUses} times` })}
              <Progress percent={(usedTotal / maxUses) * 100} showInfo={false} size="small" aria-hidden />
            </dd>
          </>
        )}
      </dl>
      <AuthorisationActs authorisation={authorisation}>
        <Link to="/enterprise/authorisations/$authorisationId" params={{ authorisationId }} className="card-more">
          {state === 'awaiting' ? (
            <Button type="primary">{t({ zh: '查看并决定', en: 'Look and decide' })}</Button>
          ) : (
            t({ zh: '详情和经过', en: 'Details and history' })
          )}
        </Link>
      </AuthorisationActs>
    </article>
  );
}
