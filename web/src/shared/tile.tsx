import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemView } from './problem-view.tsx';

/** One matter of an overview: a few lines of it, or in words that there is none, and the way to all. */
export function Tile({
  title,
  answer,
  none,
  more,
  children,
}: {
  readonly title: string;
  readonly answer: { readonly error: Error | null; readonly data: unknown; readonly refetch: () => unknown };
  readonly none: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) {
  const empty = !Array.isArray(children) || children.length === 0;
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
        {more}
      </header>
      {answer.error !== null && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.error === null && answer.data === undefined && <Skeleton active paragraph={{ rows: 2 }} />}
      {answer.data !== undefined && (empty ? <p className="source">{none}</p> : <ul className="tile-list">{children}</ul>)}
    </section>
  );
}
