import { Link, useParams } from '@tanstack/react-router';
import { Skeleton, Tag } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useSession } from '../../../shared/session.ts';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { NarrowForm } from './narrow-form.tsx';

const MOST = 100;
type Field = Operations['catalogue.get-item']['output']['fields'][number];
type Narrowing = Operations['catalogue.list-narrowings']['output']['narrowings'][number];

/** One of one's own items: how each field is shared, what was narrowed and why, and the narrowing of more. */
export function OwnItemPage() {
  const { t, language } = useLanguage();
  const { item } = useParams({ from: '/provider/items/$item' });
  const session = useSession();
  const providerNo = session.data?.providerNo ?? 0;
  const definition = useAnswer('catalogue.get-item', { item });
  const narrowings = useAnswer('catalogue.list-narrowings', { item, providerNo, limit: MOST }, { enabled: providerNo > 0 });
  const failed = definition.error ?? narrowings.error;
  if (failed !== null)
    return <ProblemView error={failed} onRetry={() => void Promise.all([definition.refetch(), narrowings.refetch()])} />;
  if (definition.data === undefined || narrowings.data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const { item: head, fields } = definition.data;
  const mine = narrowings.data.narrowings;
  return (
    <>
      <p className="crumb">
        <Link to="/provider/items">{t({ zh: '信息项与共享属性', en: 'Items and classes' })}</Link>
      </p>
      <h1>
        {t(head.title)} <span className="state state-over">{choiceTitle('class', head.class, language) ?? head.class}</span>
      </h1>
      <p className="lead">{t(head.content)}</p>
      <p>
        <Link to="/provider/deliver" search={{ item }}>
          {t({ zh: '交付这一项', en: 'Deliver this item' })}
        </Link>
        {' · '}
        <Link to="/catalogue/$item" params={{ item }}>
          {t({ zh: '目录中的完整说明', en: 'All that the catalogue says' })}
        </Link>
      </p>
      <h2>{t({ zh: '本单位的收窄', en: 'What you have narrowed' })}</h2>
      <Narrowings narrowings={mine} fields={fields} />
      <NarrowForm item={item} itemClass={head.class} fields={fields} />
      <h2>{t({ zh: '字段', en: 'Fields' })}</h2>
      <Fields fields={fields} narrowings={mine} />
    </>
  );
}

function Narrowings({ narrowings, fields }: { readonly narrowings: readonly Narrowing[]; readonly fields: readonly Field[] }) {
  const { t, language } = useLanguage();
  const columns: readonly Column<Narrowing>[] = [
    {
      key: 'what',
      title: t({ zh: '范围', en: 'Of' }),
      value: ({ field }) => titleOf(fields, field, language) ?? t({ zh: '整个信息项', en: 'The whole item' }),
    },
    {
      key: 'to',
      title: t({ zh: '收窄为', en: 'To' }),
      value: (one) => choiceTitle('class', one.class ?? '', language) ?? choiceTitle('scope', one.scope ?? '', language),
    },
    { key: 'reason', title: t({ zh: '理由', en: 'Reason' }), value: ({ reason }) => reason },
    { key: 'at', title: t({ zh: '日期', en: 'On' }), value: ({ decidedAt }) => dayOf(decidedAt, language) },
  ];
  return (
    <DataTable
      label={t({ zh: '本单位的收窄', en: 'What you have narrowed' })}
      rows={narrowings}
      columns={columns}
      rowKey={(one) => `${one.field ?? ''} ${one.class ?? ''} ${one.scope ?? ''} ${one.decidedAt}`}
      empty={t({ zh: '没有收窄，按目录的共享属性共享', en: 'Nothing: it is shared as the catalogue says' })}
    />
  );
}

function Fields({ fields, narrowings }: { readonly fields: readonly Field[]; readonly narrowings: readonly Narrowing[] }) {
  const { t, language } = useLanguage();
  const narrowedTo = ({ name }: Field) =>
    narrowings
      .filter(({ field }) => field === null || field === name)
      .map((one) => choiceTitle('class', one.class ?? '', language) ?? choiceTitle('scope', one.scope ?? '', language) ?? '')
      .join(t({ zh: '，', en: ', ' }));
  const columns: readonly Column<Field>[] = [
    {
      key: 'title',
      title: t({ zh: '字段', en: 'Field' }),
      value: ({ title }) => t(title),
      show: ({ title, required }) => (
        <>
          {t(title)} {required && <Tag>{t({ zh: '必填', en: 'needed' })}</Tag>}
        </>
      ),
    },
    {
      key: 'class',
      title: t({ zh: '目录的共享属性', en: 'Class in the catalogue' }),
      value: (field) => choiceTitle('class', field.class, language),
      choices: true,
    },
    { key: 'narrowed', title: t({ zh: '本单位收窄为', en: 'Narrowed to' }), value: narrowedTo },
    {
      key: 'sensitivity',
      title: t({ zh: '敏感程度', en: 'Sensitivity' }),
      value: ({ sensitivity }) => choiceTitle('sensitivity', sensitivity, language) ?? sensitivity,
      choices: true,
    },
  ];
  return (
    <DataTable label={t({ zh: '字段', en: 'Fields' })} rows={fields} columns={columns} rowKey={({ name }) => name} empty="" />
  );
}

const titleOf = (fields: readonly Field[], name: string | null, language: 'zh' | 'en') =>
  name === null ? undefined : (fields.find((field) => field.name === name)?.title[language] ?? name);
