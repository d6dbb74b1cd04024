import { Link, useParams } from '@tanstack/react-router';
import { Alert, Collapse, Descriptions, Skeleton, Tag } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { RecordList } from '../../../shared/record-list.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { SubjectActs } from './subject-acts.tsx';

type Subject = Operations['subjects.get']['output'];
type Section = Operations['records.read-file']['output']['sections'][number];

/** One enterprise: who it is, its names and codes, its file as the operator may see it, and what he may register of it. */
export function EnterprisePage() {
  const { t } = useLanguage();
  const { subjectId } = useParams({ from: '/operator/enterprises/$subjectId' });
  const { data, error, refetch } = useAnswer('subjects.get', { subjectId });
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <p className="crumb">
        <Link to="/operator/enterprises">{t({ zh: '企业主体', en: 'Enterprises' })}</Link>
      </p>
      <h1>{data.name ?? data.subjectId}</h1>
      <About subject={data} />
      <SubjectActs subjectId={subjectId} />
      <h2>{t({ zh: '信用档案', en: 'File' })}</h2>
      <File subjectId={subjectId} />
    </>
  );
}

function About({ subject }: { readonly subject: Subject }) {
  const { t, language } = useLanguage();
  const comma = t({ zh: '、', en: ', ' });
  const place = (one: Subject['division']) => (one === null ? '—' : `${one.title ?? ''} ${one.code}`);
  return (
    <>
      {subject.mergedInto !== null && (
        <Alert
          type="warning"
          showIcon
          message={t({ zh: '该主体已并入另一主体', en: 'It has become part of another' })}
          description={
            <Link to="/operator/enterprises/$subjectId" params={{ subjectId: subject.mergedInto }}>
              {subject.mergedInto}
            </Link>
          }
        />
      )}
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'code', label: t({ zh: '统一社会信用代码', en: 'Unified code' }), children: subject.subjectId },
          { key: 'kind', label: t({ zh: '类型', en: 'Kind' }), children: choiceTitle('kind', subject.kind, language) },
          { key: 'status', label: t({ zh: '状态', en: 'Status' }), children: choiceTitle('status', subject.status, language) },
          { key: 'since', label: t({ zh: '成立日期', en: 'Established' }), children: subject.establishedOn ?? '—' },
          { key: 'division', label: t({ zh: '地区', en: 'Region' }), children: place(subject.division) },
          { key: 'industry', label: t({ zh: '行业', en: 'Industry' }), children: place(subject.industry) },
          {
            key: 'size',
            label: t({ zh: '规模', en: 'Size' }),
            span: 2,
            children: (
              <>
                {choiceTitle('size', subject.size, language)}
                {subject.sizeAsOf !== null && <span className="source"> {subject.sizeAsOf}</span>}
                {subject.sizeReasons.length > 0 && <p className="source">{subject.sizeReasons.join('；')}</p>}
              </>
            ),
          },
          {
            key: 'names',
            label: t({ zh: '名称沿革', en: 'Names' }),
            span: 2,
            children: subject.names
              .map(({ name, validFrom, recordedAt }) => `${name}（${validFrom ?? dayOf(recordedAt, language)}）`)
              .join(comma),
          },
          {
            key: 'aliases',
            label: t({ zh: '旧代码', en: 'Older codes' }),
            span: 2,
            children:
              subject.aliases.length === 0
                ? t({ zh: '没有登记', en: 'none' })
                : subject.aliases
                    .map(({ code, kind }) => `${code}（${choiceTitle('kind', kind, language) ?? kind}）`)
                    .join(comma),
          },
          ...(subject.successions.length === 0
            ? []
            : [
                {
                  key: 'successions',
                  label: t({ zh: '合并与分立', en: 'Mergers and splits' }),
                  span: 2,
                  children: subject.successions.map((one) => (
                    <p key={`${one.fromSubjectId} ${one.toSubjectId} ${one.recordedAt}`}>
                      {one.effectiveOn} {choiceTitle('kind', one.kind, language) ?? one.kind} {one.fromSubjectId} →{' '}
                      {one.toSubjectId}（{one.reason}）
                    </p>
                  )),
                },
              ]),
        ]}
      />
    </>
  );
}

function File({ subjectId }: { readonly subjectId: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('records.read-file', { code: subjectId });
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const held = data.sections.filter(({ records }) => records.length > 0);
  return (
    <>
      <p className="source">
        {t({
          zh: `共 ${held.length} 个信息项有记录。涉及个人的内容已遮蔽，本次查看已记入使用日志，企业可见。`,
          en: `${held.length} items have records. What concerns persons is masked; this reading is in the log of uses, and the enterprise sees it.`,
        })}
      </p>
      <Collapse
        destroyOnHidden
        items={held.map((section) => ({
          key: section.item,
          label: t(section.title),
          extra: <Marks section={section} />,
          children: <Records section={section} />,
        }))}
      />
    </>
  );
}

function Marks({ section: { records } }: { readonly section: Section }) {
  const { t } = useLanguage();
  const disputed = records.filter((record) => record.disputed).length;
  return (
    <>
      {disputed > 0 && <Tag color="orange">{t({ zh: `异议中 ${disputed}`, en: `${disputed} in dispute` })}</Tag>}
      {t({ zh: `${records.length} 条`, en: `${records.length}` })}
    </>
  );
}

function Records({ section: { item, records } }: { readonly section: Section }) {
  const { data } = useAnswer('catalogue.get-item', { item });
  if (data === undefined) return <Skeleton active />;
  return <RecordList fields={data.fields} records={records} />;
}
