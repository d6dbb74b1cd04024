import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Empty, Popconfirm, Progress, Skeleton } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { useInstitutionName } from '../../shared/names/use-institution-name.ts';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { usePlatform } from '../../shared/platform.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';

const PAGE = 50;
type Authorisation = Operations['consent.list-authorisations']['output']['authorisations'][number];

const states: Readonly<Record<Authorisation['state'], { readonly title: Bilingual; readonly kind: 'good' | 'waits' | 'over' }>> =
  {
    draft: { title: { zh: '草稿', en: 'Draft' }, kind: 'over' },
    awaiting: { title: { zh: '待您决定', en: 'For you to decide' }, kind: 'waits' },
    active: { title: { zh: '生效中', en: 'In force' }, kind: 'good' },
    paused: { title: { zh: '已暂停', en: 'Paused' }, kind: 'waits' },
    revoked: { title: { zh: '已撤回', en: 'Revoked' }, kind: 'over' },
    refused: { title: { zh: '已拒绝', en: 'Refused' }, kind: 'over' },
    expired: { title: { zh: '已到期', en: 'Expired' }, kind: 'over' },
    exhausted: { title: { zh: '次数用完', en: 'Used up' }, kind: 'over' },
  };

/** Who may see what, for what, until when and how often: one card for each, to be taken back in two taps. */
export function AuthorisationsPage() {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('consent.list-authorisations', { limit: PAGE });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <h1>{t({ zh: '授权', en: 'Authorisations' })}</h1>
      <p className="lead">
        {t({
          zh: '银行要查看本企业的信息，须有这里生效中的授权。撤回立即生效，不需要对方同意。',
          en: 'A bank sees this enterprise’s information only under an authorisation in force here. Revoking works at once and needs nobody’s leave.',
        })}
      </p>
      {data.authorisations.length === 0 && (
        <Empty description={t({ zh: '还没有授权，也没有待您决定的申请', en: 'There is no authorisation, and none to decide' })} />
      )}
      <div className="cards">
        {data.authorisations.map((one) => (
          <Card key={one.authorisationId} authorisation={one} />
        ))}
      </div>
    </>
  );
}

function Card({ authorisation }: { readonly authorisation: Authorisation }) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const titleOf = useItemTitle();
  const purposeOf = usePurposeTitle();
  const { state, usedTotal, maxUses } = authorisation;
  const day = (text: string) => new Date(text).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB');
  return (
    <article className="card">
      <header>
        <h2>{nameOf(authorisation.institutionNo)}</h2>
        <span className={`state state-${states[state].kind}`}>{t(states[state].title)}</span>
      </header>
      <dl>
        <dt>{t({ zh: '用于', en: 'For' })}</dt>
        <dd>{purposeOf(authorisation.purpose)}</dd>
        <dt>{t({ zh: '可看', en: 'May see' })}</dt>
        <dd>{authorisation.items.map(titleOf).join(t({ zh: '、', en: ', ' }))}</dd>
        <dt>{t({ zh: '期限', en: 'Until' })}</dt>
        <dd>
          {day(authorisation.validFrom)} — {day(authorisation.validTo)}
        </dd>
        <dt>{t({ zh: '已用', en: 'Used' })}</dt>
        <dd>
          {t({ zh: `${usedTotal} 次，共 ${maxUses} 次`, en: `${usedTotal} of ${maxUses} times` })}
          <Progress percent={(usedTotal / maxUses) * 100} showInfo={false} size="small" aria-hidden />
        </dd>
      </dl>
      <Acts authorisation={authorisation} />
    </article>
  );
}

function Acts({ authorisation: { authorisationId, state } }: { readonly authorisation: Authorisation }) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const act = useMutation({
    mutationFn: (verb: 'pause' | 'resume' | 'revoke' | 'refuse') => platform.call(`consent.${verb}`, { authorisationId }),
    onSettled: () => answers.invalidateQueries({ queryKey: ['consent.list-authorisations'] }),
  });
  return (
    <footer>
      {act.error !== null && <Alert type="error" showIcon message={act.error.message} />}
      {state === 'active' && (
        <Button loading={act.isPending} onClick={() => act.mutate('pause')}>
          {t({ zh: '暂停', en: 'Pause' })}
        </Button>
      )}
      {state === 'paused' && (
        <Button loading={act.isPending} onClick={() => act.mutate('resume')}>
          {t({ zh: '恢复', en: 'Resume' })}
        </Button>
      )}
      {state === 'awaiting' && (
        <Button loading={act.isPending} onClick={() => act.mutate('refuse')}>
          {t({ zh: '拒绝', en: 'Refuse' })}
        </Button>
      )}
      {(state === 'active' || state === 'paused') && (
        <Popconfirm
          title={t({ zh: '撤回这项授权？', en: 'Revoke this authorisation?' })}
          description={t({
            zh: '立即生效，不能恢复；已发生的使用不受影响。',
            en: 'At once and for good; earlier uses are not affected.',
          })}
          okText={t({ zh: '撤回', en: 'Revoke' })}
          cancelText={t({ zh: '不撤回', en: 'Keep it' })}
          onConfirm={() => act.mutate('revoke')}
        >
          <Button danger loading={act.isPending}>
            {t({ zh: '撤回', en: 'Revoke' })}
          </Button>
        </Popconfirm>
      )}
    </footer>
  );
}
