import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { ActButton } from '../../shared/act-button.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { useAct } from '../../shared/use-act.ts';
import { BankEvaluation, type GivenEvaluation } from './bank-evaluation.tsx';
import type { Authorisation } from './states.ts';

type Purpose = Operations['evaluation.ask']['input']['purpose'];

/** The evaluation under an authorisation: another use, so it is asked for by hand, once, and kept while the page stays open. */
export function AskEvaluation({ chosen, caseNo }: { readonly chosen: Authorisation; readonly caseNo: string | undefined }) {
  const { t } = useLanguage();
  const answers = useQueryClient();
  const key = ['bank-evaluation', chosen.authorisationId] as const;
  const [shown, setShown] = useState(() => answers.getQueryData<GivenEvaluation>(key));
  const ask = useAct('evaluation.ask', {
    changes: ['consent'],
    onDone: (answer) => {
      answers.setQueryData(key, answer);
      setShown(answer);
    },
  });
  const send = () => {
    if (caseNo === undefined) return;
    ask.mutate({
      authorisationId: chosen.authorisationId,
      code: chosen.subjectId,
      purpose: chosen.purpose as Purpose,
      caseNo,
      items: chosen.items.map((item) => ({ item })),
    });
  };
  return (
    <>
      <div className="page-tools no-print">
        <ActButton
          loading={ask.isPending}
          onClick={send}
          why={caseNo === undefined ? t({ zh: '请先选择融资事项', en: 'Choose a case first' }) : undefined}
        >
          {t({ zh: '查询信用评价（使用授权一次）', en: 'Ask for the evaluation (one use)' })}
        </ActButton>
      </div>
      <ProblemAlert error={ask.error} />
      {shown !== undefined && <BankEvaluation given={shown} />}
    </>
  );
}
