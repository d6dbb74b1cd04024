import { Button, Tag } from 'antd';
import { useState } from 'react';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { useInstitutionName } from '../names/use-institution-name.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';
import { FindingView, type Finding, type UsesAt } from './finding-view.tsx';
import { SeverityTag } from './severity-tag.tsx';
import './oversight.css';

const PAGE = 100;

/** What the rules found; whoever decides may open one and decide it. */
export function Findings({
  decides,
  usesAt,
  institutionNo,
}: {
  readonly decides: boolean;
  /** Where its uses are looked at; nowhere for whoever may not. */
  readonly usesAt?: UsesAt;
  /** Of one institution alone. */
  readonly institutionNo?: number;
}) {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const [open, setOpen] = useState<Finding>();
  const answer = usePages('oversight.list-findings', { limit: PAGE, ...(institutionNo === undefined ? {} : { institutionNo }) });
  const stateOf = ({ findingState }: Finding) => choiceTitle('findingState', findingState, language) ?? findingState;
  const opener = (row: Finding) => (
    <Button type="link" className="cell-link" onClick={() => setOpen(row)}>
      {t(row.ruleTitle)}
    </Button>
  );
  const late = ({ escalatedAt, decidedAt }: Finding) =>
    escalatedAt !== null && decidedAt === null && <Tag color="red">{t({ zh: '超期', en: 'overdue' })}</Tag>;
  return (
    <>
      <DataTable
        label={t({ zh: '滥用线索', en: 'Findings' })}
        rows={answer.pages?.flatMap((page) => page.misuses)}
        rowKey={({ findingId }) => findingId}
        empty={t({ zh: '规则没有发现滥用线索', en: 'The rules found nothing' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'rule',
            title: t({ zh: '规则', en: 'Rule' }),
            value: ({ ruleTitle }) => t(ruleTitle),
            show: opener,
            choices: true,
          },
          { key: 'day', title: t({ zh: '日期', en: 'Day' }), value: ({ day }) => day },
          ...(institutionNo === undefined
            ? [
                {
                  key: 'institution',
                  title: t({ zh: '机构', en: 'Institution' }),
                  value: (row: Finding) => nameOf(row.institutionNo),
                  choices: true,
                },
              ]
            : []),
          {
            key: 'severity',
            title: t({ zh: '严重程度', en: 'Severity' }),
            value: ({ severity }) => choiceTitle('severity', severity, language),
            show: ({ severity }) => <SeverityTag severity={severity} />,
            choices: true,
          },
          { key: 'state', title: t({ zh: '状态', en: 'State' }), value: stateOf, choices: true },
          {
            key: 'due',
            title: t({ zh: '说明期限', en: 'To explain by' }),
            value: ({ dueOn }) => dueOn,
            show: (row) => (
              <>
                {row.dueOn} {late(row)}
              </>
            ),
          },
        ]}
        card={(row) => (
          <>
            {opener(row)} <SeverityTag severity={row.severity} /> {late(row)}
            <p>{nameOf(row.institutionNo)}</p>
            <p className="source">
              {row.day} · {stateOf(row)}
            </p>
          </>
        )}
      />
      {open !== undefined && (
        <FindingView
          finding={open}
          decides={decides}
          onClose={() => setOpen(undefined)}
          {...(usesAt === undefined ? {} : { usesAt })}
        />
      )}
    </>
  );
}
