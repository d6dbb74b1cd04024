import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../shared/language.tsx';
import { usePlatform } from '../../shared/platform.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import type { Authorisation } from './authorisation-states.ts';

/** What the giver may do with an authorisation in its state. */
export function AuthorisationActs({
  authorisation: { authorisationId, state },
  children,
}: {
  readonly authorisation: Pick<Authorisation, 'authorisationId' | 'state'>;
  readonly children?: ReactNode;
}) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const act = useMutation({
    mutationFn: (verb: 'pause' | 'resume' | 'revoke' | 'refuse') => platform.call(`consent.${verb}`, { authorisationId }),
    onSettled: () =>
      answers.invalidateQueries({ predicate: ({ queryKey: [name] }) => typeof name === 'string' && name.startsWith('consent.') }),
  });
  return (
    <footer className="acts">
      <ProblemAlert error={act.error} />
      {children}
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
      {(state === 'active' || state === 'paused' || state === 'reserved') && (
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
