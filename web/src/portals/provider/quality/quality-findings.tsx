import { Tag } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';

type Score = Operations['quality.list-scores']['output']['scores'][number];
type Finding = Score['findings'][number];

/** What should be mended before the next delivery, worst first. */
export function QualityFindings({ score }: { readonly score: Score }) {
  const { t } = useLanguage();
  const titleOf = ({ dimension }: Finding) => score.dimensions.find((one) => one.dimension === dimension)?.title ?? dimension;
  const columns: readonly Column<Finding>[] = [
    { key: 'text', title: t({ zh: '需改进之处', en: 'What to mend' }), value: ({ text }) => text },
    { key: 'dimension', title: t({ zh: '维度', en: 'Dimension' }), value: titleOf, choices: true, width: 130 },
    {
      key: 'rows',
      title: t({ zh: '涉及行数', en: 'Rows' }),
      value: ({ rows }) => rows,
      show: ({ rows, of }) => `${rows} / ${of}`,
      figure: true,
      width: 120,
    },
  ];
  if (score.findings.length === 0) return null;
  return (
    <>
      <h2>{t({ zh: '最近一次交付需改进之处', en: 'What to mend of the last delivery' })}</h2>
      <DataTable
        label={t({ zh: '需改进之处', en: 'What to mend' })}
        rows={score.findings}
        columns={columns}
        rowKey={({ kind, name, dimension }) => `${kind} ${name} ${dimension}`}
        empty=""
        card={(one) => (
          <>
            {one.text} <Tag>{titleOf(one)}</Tag>
          </>
        )}
      />
    </>
  );
}
