import { Button, Result } from 'antd';
import { ProblemError, UnreachableError } from '../../../sdk/index.ts';
import { useLanguage, type Bilingual } from './language.tsx';
import { ProblemIssues } from './problem-issues.tsx';

const offline = {
  title: { zh: '暂时连不上平台', en: 'The platform cannot be reached' },
  next: { zh: '检查网络后重试，已填写的内容不会丢失', en: 'Check the network and try again; what you filled in is kept' },
} as const satisfies Record<string, Bilingual>;

/** What went wrong, what to do next, and a number to tell the platform's staff. */
export function ProblemView({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useLanguage();
  const retry = onRetry && (
    <Button key="retry" type="primary" onClick={onRetry}>
      {t({ zh: '重试', en: 'Try again' })}
    </Button>
  );
  if (error instanceof ProblemError) {
    const { title, status, next, instance, issues = [] } = error.problem;
    const icon = status === 403 || status === 404 ? status : status >= 500 ? 500 : 'warning';
    const reference = instance && (
      <small key="reference">
        {t({ zh: '编号', en: 'Reference' })} {instance.slice(instance.lastIndexOf(':') + 1)}
      </small>
    );
    return (
      <Result status={icon} title={title} subTitle={next} extra={[retry, reference].filter(Boolean)}>
        {issues.length > 0 && <ProblemIssues issues={issues} />}
      </Result>
    );
  }
  if (error instanceof UnreachableError || !navigator.onLine)
    return <Result status="warning" title={t(offline.title)} subTitle={t(offline.next)} extra={retry} />;
  return <Result status="error" title={t({ zh: '页面出错', en: 'The page failed' })} extra={retry} />;
}
