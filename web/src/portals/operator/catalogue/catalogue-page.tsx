import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf, timeOf } from '../../../shared/moment.ts';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { useProviderName } from '../../../shared/names/use-provider-name.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { ImportForm } from './import-form.tsx';

const PAGE = 100;
type Difference = Operations['catalogue.diff-versions']['output']['differences'][number];

/** The versions of the catalogue, what two of them fill differently, what providers narrowed, and the way to import the official list. */
export function CataloguePage() {
  const { t, language } = useLanguage();
  const answer = usePages('catalogue.list-versions', { limit: PAGE });
  const versions = answer.pages?.flatMap((page) => page.versions);
  return (
    <>
      <h1>{t({ zh: '目录版本', en: 'Catalogue versions' })}</h1>
      <p className="lead">
        {t({
          zh: '内置目录依公开文件重建，逐格标明可信程度；取得官方清单后导入为新版本，平台列出与原版本的差异。',
          en: 'The built-in catalogue is reconstructed from published documents and says of each cell how sure it is. The official list is imported as a new version, and the platform lists what differs.',
        })}
      </p>
      <DataTable
        label={t({ zh: '目录版本', en: 'Versions' })}
        rows={versions}
        rowKey={({ version }) => String(version)}
        empty={t({ zh: '还没有版本', en: 'No version yet' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'version', title: t({ zh: '版本', en: 'Version' }), value: ({ version }) => version, figure: true },
          { key: 'title', title: t({ zh: '名称', en: 'Title' }), value: ({ title }) => halfOf(title, language) },
          { key: 'source', title: t({ zh: '来源', en: 'Source' }), value: ({ source }) => source },
          {
            key: 'at',
            title: t({ zh: '导入时间', en: 'Imported' }),
            value: ({ importedAt }) => (importedAt === null ? t({ zh: '内置', en: 'built in' }) : timeOf(importedAt, language)),
          },
          {
            key: 'unmatched',
            title: t({ zh: '未对应的行', en: 'Rows without an item' }),
            value: ({ unmatched }) => unmatched.length,
            figure: true,
          },
          {
            key: 'unread',
            title: t({ zh: '未识别的格', en: 'Cells not understood' }),
            value: ({ unread }) => unread.length,
            figure: true,
          },
        ]}
      />
      <ImportForm />
      <Differences versions={versions?.map(({ version }) => version) ?? []} />
      <Narrowings />
    </>
  );
}

/** A title that holds both languages, in the reader's. */
const halfOf = (title: string, language: 'zh' | 'en') => title.split(' · ')[language === 'zh' ? 0 : 1] ?? title;

function Differences({ versions }: { readonly versions: readonly number[] }) {
  const { t } = useLanguage();
  const search = useSearch({ from: '/operator/catalogue' });
  const navigate = useNavigate({ from: '/operator/catalogue' });
  const newest = Math.max(0, ...versions);
  const from = Number(search.from ?? Math.max(0, newest - 1));
  const to = Number(search.to ?? newest);
  const options = versions.map((value) => ({ value, label: t({ zh: `第 ${value} 版`, en: `Version ${value}` }) }));
  if (versions.length < 2)
    return (
      <section>
        <h2>{t({ zh: '版本差异', en: 'Differences' })}</h2>
        <p className="source">
          {t({
            zh: '目前只有一个版本，导入官方清单后在此比较。',
            en: 'There is one version only; import the official list to compare.',
          })}
        </p>
      </section>
    );
  return (
    <section>
      <h2>{t({ zh: '版本差异', en: 'Differences' })}</h2>
      <div className="filters">
        <label>
          {t({ zh: '原版本', en: 'From' })}
          <Select
            value={from}
            options={options}
            onChange={(value: number) => void navigate({ search: { from: String(value), to: String(to) }, replace: true })}
          />
        </label>
        <label>
          {t({ zh: '新版本', en: 'To' })}
          <Select
            value={to}
            options={options}
            onChange={(value: number) => void navigate({ search: { from: String(from), to: String(value) }, replace: true })}
          />
        </label>
      </div>
      <Cells from={from} to={to} />
    </section>
  );
}

function Cells({ from, to }: { readonly from: number; readonly to: number }) {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const answer = useAnswer('catalogue.diff-versions', { from, to });
  const text = ({ cell }: Difference, value: Difference['old']): string =>
    value === null
      ? '—'
      : typeof value === 'string'
        ? (choiceTitle(cell, value, language) ?? value)
        : Array.isArray(value)
          ? value.map((one: string) => choiceTitle('modes', one, language) ?? one).join(t({ zh: '、', en: ', ' }))
          : t(value as { readonly zh: string; readonly en: string });
  const sure = (confidence: string) => choiceTitle('confidence', confidence, language) ?? confidence;
  return (
    <>
      <p className="source">
        {answer.data &&
          t({
            zh: `${answer.data.confirmed} 格内容一致且得到确认`,
            en: `${answer.data.confirmed} cells are the same and confirmed`,
          })}
      </p>
      <DataTable
        label={t({ zh: '版本差异', en: 'Differences' })}
        rows={answer.data?.differences}
        rowKey={({ itemNo, cell }) => `${itemNo} ${cell}`}
        empty={t({ zh: '两个版本内容一致', en: 'The two versions are the same' })}
        answer={answer}
        columns={[
          { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ item }) => titleOf(item), choices: true },
          {
            key: 'cell',
            title: t({ zh: '栏目', en: 'Cell' }),
            value: ({ cell }) => choiceTitle('cell', cell, language) ?? cell,
            choices: true,
          },
          { key: 'old', title: t({ zh: '原内容', en: 'Before' }), value: (row) => text(row, row.old) },
          { key: 'new', title: t({ zh: '新内容', en: 'After' }), value: (row) => text(row, row.new) },
          {
            key: 'sure',
            title: t({ zh: '可信程度', en: 'Confidence' }),
            value: ({ oldConfidence, newConfidence }) => `${sure(oldConfidence)} → ${sure(newConfidence)}`,
          },
        ]}
      />
    </>
  );
}

function Narrowings() {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const nameOf = useProviderName();
  const answer = usePages('catalogue.list-narrowings', { limit: PAGE });
  return (
    <section>
      <h2>{t({ zh: '提供单位收窄的共享属性和范围', en: 'What providers narrowed' })}</h2>
      <DataTable
        label={t({ zh: '收窄记录', en: 'Narrowings' })}
        rows={answer.pages?.flatMap((page) => page.narrowings)}
        rowKey={(row) => JSON.stringify(row)}
        empty={t({ zh: '还没有单位收窄共享属性或范围', en: 'No provider narrowed anything yet' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ item }) => titleOf(item) },
          { key: 'provider', title: t({ zh: '数据提供单位', en: 'Provider' }), value: ({ providerNo }) => nameOf(providerNo) },
          {
            key: 'field',
            title: t({ zh: '字段', en: 'Field' }),
            value: ({ field }) => field ?? t({ zh: '整项', en: 'the whole item' }),
          },
          {
            key: 'class',
            title: t({ zh: '共享属性', en: 'Class' }),
            value: (row) => choiceTitle('class', row.class ?? '', language) ?? '—',
          },
          {
            key: 'scope',
            title: t({ zh: '共享范围', en: 'Scope' }),
            value: ({ scope }) => choiceTitle('scope', scope ?? '', language) ?? '—',
          },
          { key: 'reason', title: t({ zh: '理由', en: 'Reason' }), value: ({ reason }) => reason },
          { key: 'at', title: t({ zh: '时间', en: 'Time' }), value: ({ decidedAt }) => dayOf(decidedAt, language) },
          {
            key: 'link',
            title: t({ zh: '目录', en: 'Catalogue' }),
            acts: true,
            value: () => '',
            show: ({ item }) => (
              <Link to="/catalogue/$item" params={{ item }}>
                {t({ zh: '查看', en: 'Open' })}
              </Link>
            ),
          },
        ]}
      />
    </section>
  );
}
