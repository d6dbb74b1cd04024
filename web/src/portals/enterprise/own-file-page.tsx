import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty, Skeleton, Switch } from 'antd';
import { useMemo } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { DownloadButton } from '../../shared/download-button.tsx';
import { usePlatform } from '../../shared/platform.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { SectionView } from './section-view.tsx';

const ALL_ITEMS = 100;
type Section = Operations['records.read-file']['output']['sections'][number];
type Chapter = { readonly no: number; readonly title: Bilingual; readonly sections: readonly Section[] };

/** Everything that is held about the enterprise, chapter by chapter, each record with its source and its day. */
export function OwnFilePage() {
  const { t } = useLanguage();
  const { empty = false, item: wanted } = useSearch({ from: '/enterprise/file' });
  const platform = usePlatform();
  const navigate = useNavigate({ from: '/enterprise/file' });
  const file = useAnswer('records.read-file', {});
  const items = useAnswer('catalogue.list-items', { limit: ALL_ITEMS });
  const chapters = useMemo(() => chaptersOf(file.data?.sections, items.data?.items, empty), [file.data, items.data, empty]);
  if (file.error !== null) return <ProblemView error={file.error} onRetry={() => void file.refetch()} />;
  if (file.data === undefined || items.data === undefined) return <Skeleton active paragraph={{ rows: 14 }} />;
  const held = file.data.sections.filter((section) => section.records.length > 0).length;
  return (
    <div className="own-file">
      <h1>{t({ zh: '我的信用档案', en: 'My credit file' })}</h1>
      <p className="lead">
        {t({
          zh: `平台上关于本企业的全部信息，共 ${file.data.sections.length} 项，其中 ${held} 项有记录。每条都注明来源和入库日期；认为有误的，可就地提出异议，不收费。`,
          en: `All that the platform holds about this enterprise: ${file.data.sections.length} items, ${held} with records, each with its source and day. What is wrong can be objected to where it stands, free of charge.`,
        })}
      </p>
      <div className="own-file-tools">
        <label className="own-file-empty">
          <Switch checked={empty} onChange={(on) => void navigate({ search: on ? { empty: true } : {} })} />
          {t({ zh: '同时显示没有记录的信息项', en: 'Also show items without a record' })}
        </label>
        <DownloadButton
          title={t({ zh: '下载全部（Excel）', en: 'Download all (Excel)' })}
          fetchFile={() => platform.call('rights.download-file', { format: 'xlsx' })}
        />
        <DownloadButton
          title={t({ zh: '下载全部（JSON）', en: 'Download all (JSON)' })}
          fetchFile={() => platform.call('rights.download-file', { format: 'json' })}
        />
      </div>
      {chapters.length === 0 && (
        <Empty description={t({ zh: '平台上还没有本企业的记录', en: 'Nothing is held about this enterprise yet' })} />
      )}
      {chapters.map((chapter) => (
        <section key={chapter.no} className="chapter">
          <h2>{t(chapter.title)}</h2>
          {chapter.sections.map((section) => (
            <SectionView key={section.item} subjectId={file.data.subjectId} section={section} wanted={section.item === wanted} />
          ))}
        </section>
      ))}
    </div>
  );
}

type Items = Operations['catalogue.list-items']['output']['items'];

function chaptersOf(sections: readonly Section[] = [], items: Items = [], withEmpty: boolean): readonly Chapter[] {
  const categoryOf = new Map(items.map((item) => [item.name, item.category]));
  const shown = sections.filter((section) => withEmpty || section.records.length > 0);
  const byNo = Map.groupBy(shown, (section) => categoryOf.get(section.item)?.no ?? 0);
  return [...byNo.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([no, chapter]) => ({
      no,
      title: categoryOf.get(chapter[0]!.item)?.title ?? { zh: '其他', en: 'Other' },
      sections: chapter,
    }));
}
