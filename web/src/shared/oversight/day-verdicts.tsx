import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { ProblemError } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import { useVerdictTitle } from './verdict-tag.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { DataTable } from '../table/data-table.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';

import type { UsesAt } from './finding-view.tsx';

const NOT_FOUND = 404;

/** One day: whether it was reconciled, what came of it by institution, and the way to do it again. */
export function DayVerdicts({
  day,
  usesAt,
  onClose,
}: {
  readonly day: string;
  readonly usesAt: UsesAt;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const titleOf = useVerdictTitle();
  const answer = useAnswer('oversight.show-reconciliation', { day });
  const reconcile = useAct('oversight.reconcile', { changes: ['oversight'] });
  const finishedAt = answer.data?.finishedAt ?? null;
  const notYet = answer.error instanceof ProblemError && answer.error.problem.status === NOT_FOUND;
  return (
    <section className="sheet" aria-labelledby="day-verdicts">
      <header className="sheet-head">
        <h2 id="day-verdicts">{t({ zh: `${day} 各机构`, en: `${day} by institution` })}</h2>
        <div className="switches">
          <Button loading={reconcile.isPending} onClick={() => reconcile.mutate({ day })}>
            {finishedAt === null
              ? t({ zh: '核对这一日', en: 'Reconcile this day' })
              : t({ zh: '重新核对', en: 'Reconcile again' })}
          </Button>
          <Button onClick={onClose}>{t({ zh: '收起', en: 'Close' })}</Button>
        </div>
      </header>
      <ProblemAlert error={reconcile.error} />
      {(answer.data !== undefined || notYet) && (
        <Alert
          type={finishedAt === null ? 'warning' : 'info'}
          showIcon
          message={
            finishedAt === null
              ? t({ zh: '这一日尚未核对', en: 'This day has not been reconciled' })
              : t({ zh: `核对完成于 ${timeOf(finishedAt, language)}`, en: `Reconciled ${timeOf(finishedAt, language)}` })
          }
        />
      )}
      {!notYet && (
        <DataTable
          label={t({ zh: `${day} 核对结果`, en: `Reconciliation of ${day}` })}
          rows={answer.data?.verdicts}
          rowKey={({ institutionNo, verdict }) => `${institutionNo ?? ''} ${verdict}`}
          empty={t({ zh: '这一日没有使用', en: 'There was no use on this day' })}
          answer={answer}
          columns={[
            {
              key: 'institution',
              title: t({ zh: '机构', en: 'Institution' }),
              value: ({ institutionNo }) => (institutionNo === null ? t({ zh: '不是机构', en: 'none' }) : nameOf(institutionNo)),
              choices: true,
            },
            {
              key: 'verdict',
              title: t({ zh: '核对结论', en: 'Verdict' }),
              value: ({ verdict }) => titleOf(verdict),
              show: ({ verdict, institutionNo }) => (
                <Link
                  to={usesAt}
                  search={{
                    verdict,
                    since: day,
                    until: day,
                    ...(institutionNo === null ? {} : { institutionNo: String(institutionNo) }),
                  }}
                >
                  {titleOf(verdict)}
                </Link>
              ),
              choices: true,
            },
            { key: 'uses', title: t({ zh: '次数', en: 'Uses' }), value: ({ uses }) => uses, figure: true },
            {
              key: 'after',
              title: t({ zh: '其中授权终止后', en: 'After the end' }),
              value: ({ afterEnd }) => afterEnd,
              figure: true,
            },
          ]}
        />
      )}
    </section>
  );
}
