import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { RecordList } from '../../shared/record-list.tsx';
import { RecordTrend } from '../../shared/record-trend.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { RecordActs } from './record-acts.tsx';

type Section = Operations['records.read-file']['output']['sections'][number];

/** One item of the file: a line that says how much there is and how new it is, and the records when it is opened. */
export function SectionView({
  subjectId,
  section,
  wanted,
}: {
  readonly subjectId: string;
  readonly section: Section;
  /** It is what the reader came for: open, and in sight. */
  readonly wanted: boolean;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(wanted || section.item === 'registration');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted) place.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const count = section.records.length;
  const newest = section.records
    .map((record) => record.source.recordedAt.slice(0, 10))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .at(-1);
  const disputed = section.records.filter((record) => record.disputed).length;
  return (
    <article className="section" ref={place}>
      <button type="button" className="section-head" aria-expanded={open} disabled={count === 0} onClick={() => setOpen(!open)}>
        {open ? <DownOutlined /> : <RightOutlined />}
        <span className="section-title">{t(section.title)}</span>
        <span className="section-about">
          {count === 0 ? t({ zh: '没有记录', en: 'No record' }) : t({ zh: `${count} 条`, en: `${count} records` })}
          {newest !== undefined && t({ zh: ` · 最近入库 ${newest}`, en: ` · newest ${newest}` })}
          {disputed > 0 && t({ zh: ` · ${disputed} 条异议中`, en: ` · ${disputed} in dispute` })}
        </span>
      </button>
      {open && <Opened subjectId={subjectId} section={section} />}
    </article>
  );
}

function Opened({ subjectId, section }: { readonly subjectId: string; readonly section: Section }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('catalogue.get-item', { item: section.item });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const { fields, key } = data;
  return (
    <div>
      <RecordTrend title={t(section.title)} keyNames={key} fields={fields} records={section.records} />
      <RecordList
        fields={fields}
        records={section.records}
        acts={(record) => <RecordActs subjectId={subjectId} section={section} fields={fields} record={record} />}
      />
    </div>
  );
}
