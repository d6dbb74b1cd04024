import { Link, useParams } from '@tanstack/react-router';
import { Descriptions, Skeleton, Table, Tag } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { Scroller } from '../../shared/scroller.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { classTitles, modeTitles } from './item-words.ts';

type Answer = Operations['catalogue.get-item']['output'];

/** One item: what it holds, where it comes from, how each field may be shared, and the rules it is held to. */
export function ItemPage() {
  const { t } = useLanguage();
  const { item: name } = useParams({ from: '/catalogue/$item' });
  const { data, error, refetch } = useAnswer('catalogue.get-item', { item: name });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  return (
    <div className="item">
      <p>
        <Link to="/catalogue">← {t({ zh: '信息目录', en: 'Catalogue' })}</Link>
      </p>
      {data === undefined ? <Skeleton active paragraph={{ rows: 12 }} /> : <Shown answer={data} />}
    </div>
  );
}

function Shown({ answer }: { readonly answer: Answer }) {
  const { t } = useLanguage();
  const { item } = answer;
  const months = answer.retentionMonths;
  return (
    <>
      <h1>{t(item.title)}</h1>
      <p className="lead">{t(item.content)}</p>
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { label: t({ zh: '责任单位', en: 'Provider' }), children: t(item.provider) },
          { label: t({ zh: '大类', en: 'Category' }), children: t(item.category.title) },
          { label: t({ zh: '共享属性', en: 'Class' }), children: t(classTitles[item.class]) },
          {
            label: t({ zh: '共享方式', en: 'Modes' }),
            children: item.modes.map((mode) => t(modeTitles[mode])).join(t({ zh: '、', en: ', ' })),
          },
          {
            label: t({ zh: '保存期限', en: 'Retention' }),
            children:
              months === null ? t({ zh: '长期', en: 'Without end' }) : t({ zh: `${months} 个月`, en: `${months} months` }),
          },
          { label: t({ zh: '清单', en: 'List' }), children: `${item.edition} · ${item.no}` },
        ]}
      />
      <h2>{t({ zh: '字段', en: 'Fields' })}</h2>
      <FieldTable fields={answer.fields} />
      <h2>{t({ zh: '质量规则', en: 'Quality rules' })}</h2>
      <ul>
        {answer.rules.map((rule) => (
          <li key={rule.name}>
            {t(rule.title)}
            <small> {t({ zh: `改正：${rule.mend.zh}`, en: `To mend: ${rule.mend.en}` })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function FieldTable({ fields }: { readonly fields: Answer['fields'] }) {
  const { t } = useLanguage();
  return (
    <Scroller label={t({ zh: '字段', en: 'Fields' })}>
      <Table
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={fields}
        columns={[
          { title: t({ zh: '字段', en: 'Field' }), render: (_, field) => t(field.title) },
          { title: t({ zh: '代码', en: 'Code' }), dataIndex: 'name', render: (name: string) => <code>{name}</code> },
          {
            title: t({ zh: '共享属性', en: 'Class' }),
            render: (_, field) => <Tag>{t(classTitles[field.class])}</Tag>,
          },
          {
            title: t({ zh: '必填', en: 'Required' }),
            render: (_, field) => (field.required ? t({ zh: '是', en: 'Yes' }) : ''),
          },
          { title: t({ zh: '说明', en: 'Note' }), render: (_, field) => (field.note === null ? '' : t(field.note)) },
        ]}
      />
    </Scroller>
  );
}
