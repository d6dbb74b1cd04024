import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { dayOf, timeOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';
import { Propose } from './propose.tsx';
import './oversight.css';

const PAGE = 100;
type Proposal = Operations['oversight.list-proposals']['output']['proposals'][number];

/** Proposed sanctions, and whether they were carried out. */
export function Proposals({
  proposes,
  institutionNo: only,
  institutionAt,
}: {
  readonly proposes: boolean;
  /** Of one institution alone. */
  readonly institutionNo?: number;
  /** Where an institution is looked at. */
  readonly institutionAt?: '/operator/institutions/$institutionNo' | '/regulator/institutions/$institutionNo';
}) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const [open, setOpen] = useState(false);
  const answer = usePages('oversight.list-proposals', { limit: PAGE, ...(only === undefined ? {} : { institutionNo: only }) });
  const stepOf = ({ step }: Proposal) => choiceTitle('step', step, language) ?? step;
  const doneOf = ({ carriedOutAt }: Proposal) =>
    carriedOutAt === null ? t({ zh: '待执行', en: 'waits' }) : dayOf(carriedOutAt, language);
  const named = ({ institutionNo }: Proposal) =>
    institutionAt === undefined ? (
      nameOf(institutionNo)
    ) : (
      <Link to={institutionAt} params={{ institutionNo: String(institutionNo) }}>
        {nameOf(institutionNo)}
      </Link>
    );
  return (
    <>
      <DataTable
        label={t({ zh: '处理建议', en: 'Proposed sanctions' })}
        rows={answer.pages?.flatMap((page) => page.proposals)}
        rowKey={({ proposalId }) => proposalId}
        empty={t({ zh: '还没有处理建议', en: 'Nothing was proposed yet' })}
        answer={answer}
        more={answer.more}
        tools={
          proposes && (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t({ zh: '提出处理建议', en: 'Propose a sanction' })}
            </Button>
          )
        }
        columns={[
          {
            key: 'institution',
            title: t({ zh: '机构', en: 'Institution' }),
            value: ({ institutionNo }) => nameOf(institutionNo),
            show: named,
          },
          {
            key: 'step',
            title: t({ zh: '建议', en: 'Step' }),
            value: stepOf,
            choices: true,
          },
          { key: 'reason', title: t({ zh: '理由', en: 'Reason' }), value: ({ reason }) => reason },
          {
            key: 'findings',
            title: t({ zh: '依据线索', en: 'Findings' }),
            value: ({ findingIds }) => findingIds.length,
            figure: true,
          },
          { key: 'by', title: t({ zh: '整改期限', en: 'Rectify by' }), value: ({ rectifyBy }) => rectifyBy ?? '—' },
          { key: 'at', title: t({ zh: '提出时间', en: 'Proposed' }), value: ({ proposedAt }) => timeOf(proposedAt, language) },
          {
            key: 'done',
            title: t({ zh: '执行', en: 'Carried out' }),
            value: doneOf,
            choices: true,
          },
        ]}
        card={(row) => (
          <>
            {only === undefined && <>{named(row)} · </>}
            <strong>{stepOf(row)}</strong>
            <p>{row.reason}</p>
            <p className="source">
              {timeOf(row.proposedAt, language)} ·{' '}
              {t({ zh: `依据 ${row.findingIds.length} 条线索`, en: `${row.findingIds.length} findings` })} ·{' '}
              {t({ zh: '执行：', en: 'carried out: ' })}
              {doneOf(row)}
            </p>
          </>
        )}
      />
      {open && <Propose onClose={() => setOpen(false)} />}
    </>
  );
}
