import { Link } from '@tanstack/react-router';
import { Input, Segmented, Skeleton, Tag } from 'antd';
import { useMemo, useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { classTitles, modeTitles } from './item-words.ts';

const ALL_ITEMS = 100;

type Item = Operations['catalogue.list-items']['output']['items'][number];
type Class = Item['class'] | 'all';

/** The list of information items, by category, to be searched and narrowed by sharing class. */
export function CataloguePage() {
  const { t, language } = useLanguage();
  const [words, setWords] = useState('');
  const [only, setOnly] = useState<Class>('all');
  const { data, error, refetch } = useAnswer('catalogue.list-items', { limit: ALL_ITEMS });
  const groups = useMemo(() => groupsOf(data?.items ?? [], words, only, language), [data, words, only, language]);
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  return (
    <div className="catalogue">
      <h1>{t({ zh: '信息目录', en: 'Catalogue of information' })}</h1>
      <p className="lead">
        {t({
          zh: '平台归集或可联查的涉企信用信息。公开的可批量获取；授权的须经企业同意；可用不可见的只参与联合建模。',
          en: 'What the platform collects or can ask for. Open items may be had in bulk, authorised ones need the enterprise’s consent, compute-only ones take part in joint modelling and are never shown.',
        })}
      </p>
      <div className="catalogue-tools">
        <Input.Search
          allowClear
          placeholder={t({ zh: '按名称、内容或单位查找', en: 'Find by name, content or provider' })}
          aria-label={t({ zh: '查找信息项', en: 'Find items' })}
          onChange={(event) => setWords(event.target.value)}
        />
        <Segmented<Class>
          value={only}
          onChange={setOnly}
          options={[
            { value: 'all', label: t({ zh: '全部', en: 'All' }) },
            ...Object.entries(classTitles).map(([value, title]) => ({ value: value as Class, label: t(title) })),
          ]}
        />
      </div>
      {data === undefined && <Skeleton active paragraph={{ rows: 12 }} />}
      {data !== undefined && groups.length === 0 && (
        <p role="status">{t({ zh: '没有符合条件的信息项', en: 'No item meets these conditions' })}</p>
      )}
      {groups.map(({ title, items }) => (
        <section key={title.en}>
          <h2>{t(title)}</h2>
          <ul>
            {items.map((item) => (
              <ItemLine key={item.name} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ItemLine({ item }: { readonly item: Item }) {
  const { t } = useLanguage();
  return (
    <li>
      <span className="catalogue-no">{item.no}</span>
      <div>
        <Link to="/catalogue/$item" params={{ item: item.name }}>
          {t(item.title)}
        </Link>
        <p>{t(item.content)}</p>
      </div>
      <span className="catalogue-provider">{t(item.provider)}</span>
      <span className="catalogue-tags">
        <Tag>{t(classTitles[item.class])}</Tag>
        {item.modes.map((mode) => (
          <Tag key={mode} variant="outlined">
            {t(modeTitles[mode])}
          </Tag>
        ))}
      </span>
    </li>
  );
}

type Group = { readonly title: Bilingual; readonly items: readonly Item[] };

function groupsOf(items: readonly Item[], words: string, only: Class, language: 'zh' | 'en'): readonly Group[] {
  const wanted = words.trim().toLowerCase();
  const shown = items.filter(
    (item) =>
      (only === 'all' || item.class === only) &&
      [item.title, item.content, item.provider].some((text) => text[language].toLowerCase().includes(wanted)),
  );
  const byCategory = Map.groupBy(shown, (item) => item.category.no);
  return [...byCategory.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, group]) => ({ title: group[0]!.category.title, items: group }));
}
