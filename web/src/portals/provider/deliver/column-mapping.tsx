import { Alert, Button, Tag } from 'antd';
import { useMemo } from 'react';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { ownMeanings } from './own-meanings.ts';
import { guesses, problemsLeft, type Meanings, type Problem } from './problems-left.ts';
import type { Candidate, Recognition } from './use-recognition.ts';

type Row = {
  readonly at: number;
  readonly header: string;
  readonly example: string;
  readonly target: string | null;
  readonly by: Bilingual;
};

const said: Bilingual = { zh: '本次指定', en: 'said now' };
const remembered: Bilingual = { zh: '按以前的指定', en: 'as said before' };
const recognised: Bilingual = { zh: '按表头识别', en: 'by its header' };
const unknown: Bilingual = { zh: '未识别，不采用', en: 'unknown, left out' };
const operation: Bilingual = { zh: '操作', en: 'Operation' };
const FEW = 3;

/** What each column of a file means: what the platform recognised, and what the clerk says where it did not. */
export function ColumnMapping({
  recognition,
  candidate,
  meanings,
  onChange,
}: {
  readonly recognition: Recognition;
  readonly candidate: Candidate;
  readonly meanings: Meanings;
  readonly onChange: (meanings: Meanings) => void;
}) {
  const { t, language } = useLanguage();
  const definition = useAnswer('catalogue.get-item', { item: candidate.item });
  const options = useMemo(
    () => [
      ...Object.entries(ownMeanings).map(([value, title]) => ({ value, label: t(title) })),
      ...(definition.data?.fields ?? []).map((field) => ({
        value: field.name,
        // Without the unit: the one in the file's own header counts.
        label: `${t(field.title)}${field.required ? ' *' : ''}`,
      })),
    ],
    [definition.data, language, t],
  );
  const rows = candidate.columns.flatMap((column, at): Row[] => {
    // Nobody can say what a column without a name means.
    if (column.header === '') return [];
    const given = meanings[column.header];
    const target = given ?? column.target;
    const byPlatform = column.target === null && !column.remembered ? unknown : column.remembered ? remembered : recognised;
    const example = [...new Set(recognition.rows.map((cells) => cells[at] ?? ''))].filter((text) => text !== '').slice(0, FEW);
    return [{ at, header: column.header, example: example.join(' / '), target, by: given === undefined ? byPlatform : said }];
  });
  const left = problemsLeft(candidate, meanings);
  const choose = (row: Row) => (
    <NativeSelect
      label={t({ zh: `“${row.header}”的含义`, en: `What “${row.header}” means` })}
      none={t({ zh: '未识别', en: 'Unknown' })}
      value={row.target}
      options={row.target === 'operation' ? [...options, { value: 'operation', label: t(operation) }] : options}
      onChange={(target) => {
        const { [row.header]: _before, ...others } = meanings;
        onChange(target === undefined ? others : { ...others, [row.header]: target });
      }}
    />
  );
  const columns: readonly Column<Row>[] = [
    { key: 'header', title: t({ zh: '文件中的列', en: 'Column' }), value: ({ header }) => header, width: '24%' },
    { key: 'example', title: t({ zh: '内容举例', en: 'For example' }), value: ({ example }) => example, width: '26%' },
    { key: 'target', title: t({ zh: '含义', en: 'Means' }), value: ({ target }) => target, show: choose, width: '32%' },
    {
      key: 'by',
      title: t({ zh: '依据', en: 'Known' }),
      value: ({ by }) => t(by),
      show: ({ by }) => (
        <span className={`state state-${by === unknown ? 'waits' : by === said ? 'good' : 'over'}`}>{t(by)}</span>
      ),
      choices: true,
    },
  ];
  return (
    <>
      <Missing
        left={left}
        known={new Set(rows.filter(({ target }) => target !== null).map(({ header }) => header))}
        onTake={(taken) => onChange({ ...meanings, ...taken })}
      />
      <DataTable
        label={t({ zh: '各列的含义', en: 'What the columns mean' })}
        rows={rows}
        columns={columns}
        rowKey={({ at }) => String(at)}
        empty={t({ zh: '没有读到表头', en: 'No header was read' })}
        card={(row) => (
          <>
            <strong>{row.header}</strong> <Tag>{t(row.by)}</Tag>
            <p className="source">{row.example}</p>
            {choose(row)}
          </>
        )}
      />
    </>
  );
}

/** What the file lacks still, and what the platform guesses it to be. */
function Missing({
  left,
  known,
  onTake,
}: {
  readonly left: readonly Problem[];
  readonly known: ReadonlySet<string>;
  readonly onTake: (taken: Meanings) => void;
}) {
  const { t } = useLanguage();
  if (left.length === 0)
    return (
      <Alert
        type="success"
        showIcon
        message={t({ zh: '必需的列已齐全，可以交付', en: 'Every column that is needed is there' })}
      />
    );
  const guessed = guesses(left, known);
  return (
    <Alert
      type="warning"
      showIcon
      message={t({
        zh: '还缺少必需的列，请在下表中指定，或补齐后重新选择文件',
        en: 'Columns are missing: say which they are below, or add them',
      })}
      description={
        <>
          <ul className="problem-issues">
            {left.map(({ title, mend }) => (
              <li key={`${title} ${mend}`}>
                {title}
                {t({ zh: '。', en: '. ' })}
                {mend}
              </li>
            ))}
          </ul>
          {Object.keys(guessed).length > 0 && (
            <Button onClick={() => onTake(guessed)}>
              {t({
                zh: `采用建议（${Object.keys(guessed).length} 列）`,
                en: `Take the suggestions (${Object.keys(guessed).length})`,
              })}
            </Button>
          )}
        </>
      }
    />
  );
}
