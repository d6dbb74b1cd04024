import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { Button } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { ActButton } from '../../shared/act-button.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { ReportsTable } from '../../shared/reports/reports-table.tsx';
import { useAct } from '../../shared/use-act.ts';
import { AskEvaluation } from './ask-evaluation.tsx';
import { ChooseUse } from './choose-use.tsx';
import { CreditReport } from './credit-report.tsx';
import type { Authorisation } from './states.ts';
import { useChosen } from './use-chosen.ts';

type Purpose = Operations['query.ask']['input']['purpose'];
/** A report that was asked for, kept while the page stays open: to look at it again is no second use. */
export type Report = {
  readonly answer: Operations['query.ask']['output'];
  readonly authorisation: Authorisation;
  readonly caseNo: string;
};

/** The credit report of one enterprise under one authorisation. Asking for it is a use, so it is asked for by hand, once. */
export function ReportPage() {
  const { t } = useLanguage();
  const navigate = useNavigate({ from: '/institution/report' });
  const { authorisation } = useSearch({ from: '/institution/report' });
  const answers = useQueryClient();
  const [caseNo, setCaseNo] = useState<string>();
  const choice = useChosen(authorisation);
  const kept = answers.getQueryData<Report>(['report', authorisation]);
  const [shown, setShown] = useState<Report | undefined>(kept);
  const ask = useAct('query.ask', { changes: ['consent'] });
  const make = useAct('reports.make', { changes: ['consent', 'reports'] });
  if (choice.error !== null) return <ProblemView error={choice.error} onRetry={() => void choice.refetch()} />;
  if (choice.authorisations === undefined) return <Skeleton active />;
  const { chosen } = choice;
  const send = async () => {
    if (chosen === undefined || caseNo === undefined) return;
    const answer = await ask.mutateAsync(askOf(chosen, caseNo));
    const report = { answer, authorisation: chosen, caseNo };
    answers.setQueryData(['report', authorisation], report);
    setShown(report);
  };
  const left = chosen === undefined ? 0 : chosen.maxUses - chosen.usedTotal;
  return (
    <>
      <h1>{t({ zh: '信用报告', en: 'Credit report' })}</h1>
      <ChooseUse
        of={choice}
        caseNo={caseNo}
        onAuthorisation={(one) => {
          setShown(one === undefined ? undefined : answers.getQueryData<Report>(['report', one]));
          setCaseNo(undefined);
          void navigate({ search: one === undefined ? {} : { authorisation: one } });
        }}
        onCase={setCaseNo}
      />
      <div className="page-tools report-ask no-print">
        <ActButton
          type="primary"
          loading={ask.isPending}
          onClick={() => void send().catch(() => undefined)}
          why={
            chosen === undefined
              ? t({ zh: '请先选择授权', en: 'Choose an authorisation first' })
              : caseNo === undefined
                ? t({ zh: '请先选择融资事项', en: 'Choose a case first' })
                : undefined
          }
        >
          {chosen === undefined
            ? t({ zh: '查看信用报告', en: 'Get the report' })
            : t({ zh: `查看信用报告（使用授权一次，还剩 ${left} 次）`, en: `Get the report (one use of ${left} left)` })}
        </ActButton>
        {chosen !== undefined && caseNo !== undefined && (
          <Button loading={make.isPending} icon={<FilePdfOutlined />} onClick={() => make.mutate(askOf(chosen, caseNo))}>
            {t({ zh: '生成签章报告文件（使用授权一次）', en: 'Make a signed report file (one use)' })}
          </Button>
        )}
        {shown !== undefined && (
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t({ zh: '打印', en: 'Print' })}
          </Button>
        )}
      </div>
      <p className="source no-print">
        {t({
          zh: '每查看一次即使用授权一次，企业看得到是谁、为哪笔融资、看了什么。本页打开期间再看不另计次数；离开或刷新后须重新查看。',
          en: 'Each report is a use, and the enterprise sees who, for which financing, and what. While this page stays open it may be looked at again; after a reload it has to be asked for anew.',
        })}
      </p>
      <ProblemAlert error={ask.error ?? make.error} />
      {chosen !== undefined && <AskEvaluation key={chosen.authorisationId} chosen={chosen} caseNo={caseNo} />}
      {shown !== undefined && <CreditReport report={shown} />}
      <section className="no-print">
        <h2>{t({ zh: '已生成的报告文件', en: 'Report files' })}</h2>
        <ReportsTable withEnterprise />
      </section>
    </>
  );
}

const askOf = (chosen: Authorisation, caseNo: string) => ({
  authorisationId: chosen.authorisationId,
  code: chosen.subjectId,
  purpose: chosen.purpose as Purpose,
  caseNo,
  items: chosen.items.map((item) => ({ item })),
});
