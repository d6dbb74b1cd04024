import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { ProblemError } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;
const NOT_FOUND = 404;

/** Each use of a day held against its financing case, counted by institution and verdict. */
export function ReconciliationPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/operator/reconciliation' });
  const navigate = useNavigate({ from: '/operator/reconciliation' });
  const nameOf = useInstitutionName();
  const day = search.day ?? new Date(Date.now() + CHINA_MS - DAY_MS).toISOString().slice(0, 10);
  const answer = useAnswer('oversight.show-reconciliation', { day });
  const reconcile = useAct('oversight.reconcile', { changes: ['oversight'] });
  const finishedAt = answer.data?.finishedAt ?? null;
  const notYet = answer.error instanceof ProblemError && answer.error.problem.status === NOT_FOUND;
  return (
    <>
      <h1>{t({ zh: '使用核对', en: 'Reconciliation' })}</h1>
      <p className="lead">
        {t({
          zh: '逐次核对使用是否有对应的融资事项。前一日的使用每晚自动核对，也可在此重新核对任一日。',
          en: 'Whether each use has a financing case behind it. Every night does the day before by itself; any day can be done again here.',
        })}
      </p>
      <div className="oper-tools">
        <label>
          {t({ zh: '日期', en: 'Day' })}
          <DatePicker
            value={dayjs(day)}
            allowClear={false}
            maxDate={dayjs()}
            onChange={(chosen) => void navigate({ search: { day: chosen?.format('YYYY-MM-DD') ?? '' }, replace: true })}
          />
        </label>
        <Button loading={reconcile.isPending} onClick={() => reconcile.mutate({ day })}>
          {t({ zh: '核对这一日', en: 'Reconcile this day' })}
        </Button>
      </div>
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
          label={t({ zh: '核对结果', en: 'Reconciliation' })}
          rows={answer.data?.verdicts}
          rowKey={({ institutionNo, verdict }) => `${institutionNo ?? ''} ${verdict}`}
          empty={t({ zh: '这一日没有使用', en: 'There was no use on this day' })}
          answer={answer}
          columns={[
            {
              key: 'institution',
              title: t({ zh: '机构', en: 'Institution' }),
              value: ({ institutionNo }) => (institutionNo === null ? t({ zh: '非机构', en: 'none' }) : nameOf(institutionNo)),
              choices: true,
            },
            {
              key: 'verdict',
              title: t({ zh: '核对结论', en: 'Verdict' }),
              value: ({ verdict }) => choiceTitle('verdict', verdict, language) ?? verdict,
              show: ({ verdict, institutionNo }) => (
                <Link
                  to="/operator/uses"
                  search={{
                    verdict,
                    since: day,
                    until: day,
                    ...(institutionNo === null ? {} : { institutionNo: String(institutionNo) }),
                  }}
                >
                  {choiceTitle('verdict', verdict, language) ?? verdict}
                </Link>
              ),
            },
            { key: 'uses', title: t({ zh: '次数', en: 'Uses' }), value: ({ uses }) => uses, figure: true },
            {
              key: 'after',
              title: t({ zh: '授权终止后', en: 'After the end' }),
              value: ({ afterEnd }) => afterEnd,
              figure: true,
            },
          ]}
        />
      )}
    </>
  );
}
