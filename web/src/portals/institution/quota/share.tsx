import { Progress } from 'antd';

/** How much of a limit is used: as a bar, and in numbers for whoever cannot see it. */
export function Share({ used, of }: { readonly used: number; readonly of: number }) {
  const percent = Math.min(100, Math.round((used / of) * 100));
  return (
    <span className="quota-share">
      <span aria-hidden>
        <Progress percent={percent} size="small" showInfo={false} status={percent >= 100 ? 'exception' : 'normal'} />
      </span>
      {used} / {of}
    </span>
  );
}
