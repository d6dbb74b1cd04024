import { Link } from '@tanstack/react-router';
import { Space, Tag } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { DownloadButton } from '../download-button.tsx';
import { useLanguage } from '../language.tsx';
import { dayOf, timeOf } from '../moment.ts';
import { usePlatform } from '../platform.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';

const PAGE = 50;
type Report = Operations['reports.list']['output']['reports'][number];

/** The reports that the caller made, each as a signed PDF and as data, with the way to its public check. */
export function ReportsTable({ withEnterprise = false }: { readonly withEnterprise?: boolean }) {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const reports = usePages('reports.list', { limit: PAGE });
  const columns: readonly Column<Report>[] = [
    {
      key: 'number',
      title: t({ zh: '报告编号', en: 'Number' }),
      value: ({ number }) => number,
      show: ({ number }) => (
        <Link to="/verify/$number" params={{ number }}>
          {number}
        </Link>
      ),
    },
    ...(withEnterprise
      ? [
          { key: 'subject', title: t({ zh: '企业', en: 'Enterprise' }), value: ({ subjectId }: Report) => subjectId },
          { key: 'case', title: t({ zh: '融资事项', en: 'Case' }), value: ({ caseNo }: Report) => caseNo },
        ]
      : []),
    { key: 'madeAt', title: t({ zh: '生成时间', en: 'Made' }), value: ({ madeAt }) => timeOf(madeAt, language) },
    {
      key: 'expiresAt',
      title: t({ zh: '可保存至', en: 'Kept until' }),
      value: ({ expiresAt }) => dayOf(expiresAt, language),
    },
    {
      key: 'acts',
      title: t({ zh: '下载', en: 'Download' }),
      acts: true,
      value: () => '',
      show: ({ number, erased }) =>
        erased ? (
          <Tag>{t({ zh: '已到期删除', en: 'Gone' })}</Tag>
        ) : (
          <Space>
            {(['pdf', 'json'] as const).map((format) => (
              <DownloadButton
                key={format}
                title={format.toUpperCase()}
                fetchFile={() => platform.call('reports.download', { number, format })}
              />
            ))}
          </Space>
        ),
    },
  ];
  return (
    <DataTable
      label={t({ zh: '已生成的报告', en: 'Reports made' })}
      rows={reports.pages?.flatMap((page) => page.reports)}
      columns={columns}
      rowKey={({ number }) => number}
      empty={t({ zh: '还没有生成过报告', en: 'No report was made yet' })}
      answer={reports}
      more={reports.more}
    />
  );
}
