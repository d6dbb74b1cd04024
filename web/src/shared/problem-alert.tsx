import { Alert } from 'antd';
import { ProblemError } from '../../../sdk/index.ts';
import { useLanguage } from './language.tsx';
import { ProblemIssues } from './problem-issues.tsx';

/** Beside what was tried: why it was refused, field by field, and what to do. Nothing where nothing went wrong. */
export function ProblemAlert({ error }: { readonly error: Error | null }) {
  const { t } = useLanguage();
  if (error === null) return null;
  if (!(error instanceof ProblemError))
    return (
      <Alert
        type="error"
        showIcon
        message={t({ zh: '没有送达，请检查网络后再试', en: 'It did not arrive; check the network and try again' })}
      />
    );
  const { title, detail, next, issues = [] } = error.problem;
  return (
    <Alert
      type="error"
      showIcon
      message={detail ?? title}
      description={
        <>
          {issues.length > 0 && <ProblemIssues issues={issues} />}
          {next}
        </>
      }
    />
  );
}
