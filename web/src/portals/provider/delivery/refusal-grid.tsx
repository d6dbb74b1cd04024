import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Switch } from 'antd';
import { useMemo, useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { ActButton } from '../../../shared/act-button.tsx';
import { DownloadButton } from '../../../shared/download-button.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { usePlatform } from '../../../shared/platform.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import type { Column } from '../../../shared/table/column.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { deliveryKeyOf } from '../deliver/file-digest.ts';
import { RefusedCell } from './refused-cell.tsx';
import { shownColumns } from './shown-columns.ts';

const PAGE = 100;
const MOST_ROWS = 1_000;
type Delivery = Operations['collection.open-delivery']['output'];
type Refusal = Operations['collection.list-refusals']['output']['refusals'][number];
type Reasons = Refusal['reasons'];
type Edits = ReadonlyMap<number, Readonly<Record<number, string>>>;

/** The refused rows of a delivery as they came: what is wrong stands beside its cell, is mended there, and only mended rows are delivered again. */
export default function RefusalGrid({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useLanguage();
  const platform = usePlatform();
  const { all = false } = useSearch({ from: '/provider/deliveries/$deliveryId' });
  const navigate = useNavigate({ from: '/provider/deliveries/$deliveryId' });
  const [edits, setEdits] = useState<Edits>(new Map());
  // Why a row that was mended is refused still, until the list is asked for again.
  const [still, setStill] = useState<ReadonlyMap<number, Reasons>>(new Map());
  const { deliveryId, dryRun } = delivery;
  const answer = usePages('collection.list-refusals', { deliveryId, open: true, limit: PAGE });
  const rows = answer.pages?.flatMap((page) => page.refusals);
  const header = answer.pages?.[0]?.header ?? [];
  const redeliver = useAct('collection.redeliver-rows', {
    changes: ['collection'],
    onDone: ({ rows: answered }) => {
      const taken = new Set(answered.filter((row) => row.taken).map(({ rowNo }) => rowNo));
      setEdits((before) => new Map([...before].filter(([rowNo]) => !taken.has(rowNo))));
      setStill(new Map(answered.filter((row) => !row.taken).map(({ rowNo, reasons }) => [rowNo, reasons])));
    },
  });
  const cellsOf = (row: Refusal) => header.map((_, at) => edits.get(row.rowNo)?.[at] ?? row.cells[at] ?? '');
  const reasonsOf = (row: Refusal) => still.get(row.rowNo) ?? row.reasons;
  const mended = (rows ?? []).filter((row) => isMended(row, edits)).slice(0, MOST_ROWS);
  const hand = () => {
    const given = mended.map((row) => ({ rowNo: row.rowNo, cells: cellsOf(row) }));
    redeliver.mutate({ deliveryId, deliveryKey: deliveryKeyOf('mend', [deliveryId, given]), rows: given });
  };
  const edit = (rowNo: number, at: number, text: string) =>
    setEdits((before) => new Map(before).set(rowNo, { ...before.get(rowNo), [at]: text }));
  const shown = useMemo(
    () => shownColumns(header, delivery.columns ?? [], rows ?? [], all),
    [header, delivery.columns, rows, all],
  );
  const editor = (row: Refusal, at: number) => (
    <RefusedCell
      label={`${header[at] ?? ''} ${row.rowNo}`}
      value={cellsOf(row)[at] ?? ''}
      reasons={reasonsOf(row).filter(({ column }) => column === header[at])}
      disabled={dryRun}
      onChange={(text) => edit(row.rowNo, at, text)}
    />
  );
  const elsewhere = (row: Refusal) => reasonsOf(row).filter(({ column }) => column === null || !header.includes(column));
  const columns: readonly Column<Refusal>[] = [
    {
      key: 'row',
      title: t({ zh: '原行号', en: 'Row' }),
      value: ({ rowNo }) => rowNo,
      show: (row) => (isMended(row, edits) ? <strong>{`${row.rowNo} ✎`}</strong> : String(row.rowNo)),
      width: 90,
    },
    ...shown.map((at): Column<Refusal> => ({
      key: `cell ${at}`,
      title: header[at] ?? '',
      value: (row) => cellsOf(row)[at],
      show: (row) => editor(row, at),
      width: 220,
    })),
    {
      key: 'row-reasons',
      title: t({ zh: '整行的问题', en: 'Of the whole row' }),
      value: (row) =>
        elsewhere(row)
          .map(({ title, mend }) => `${title}：${mend}`)
          .join('；'),
      show: (row) => <Words reasons={elsewhere(row)} />,
      width: 260,
    },
  ];
  const taken = redeliver.data?.rows.filter((row) => row.taken).length ?? 0;
  const left = (redeliver.data?.rows.length ?? 0) - taken;
  return (
    <section>
      <h2>{t({ zh: '退回的行', en: 'Refused rows' })}</h2>
      <p className="source">
        {dryRun
          ? t({
              zh: '试运行没有入库；请按提示改正文件后正式交付。',
              en: 'This was a dry run; mend the file as it says here and deliver it.',
            })
          : t({
              zh: '在表中直接改正，再点“交付已改正的行”；没有改动的行不会重复交付。也可下载退回清单，在 Excel 中改好后作为文件交付。',
              en: 'Mend cells here and deliver the mended rows; the others are not touched. Or download the list, mend it in a spreadsheet and deliver that file.',
            })}
      </p>
      <ProblemAlert error={redeliver.error} />
      {redeliver.data !== undefined && (
        <Alert
          closable
          showIcon
          type={left === 0 ? 'success' : 'warning'}
          message={t({
            zh: `${taken} 行已接收${left === 0 ? '' : `，${left} 行仍有问题，原因见表中`}`,
            en: `${taken} rows were taken${left === 0 ? '' : `, ${left} are refused still; see why in the table`}`,
          })}
        />
      )}
      <DataTable
        label={t({ zh: '退回的行', en: 'Refused rows' })}
        rows={rows}
        columns={columns}
        rowKey={({ rowNo }) => String(rowNo)}
        empty={t({ zh: '退回的行都已改正并接收', en: 'Every refused row has been mended and taken' })}
        answer={answer}
        more={answer.more}
        tools={
          <>
            {!dryRun && (
              <ActButton
                type="primary"
                why={mended.length > 0 ? undefined : t({ zh: '先在表中改正至少一行', en: 'Mend at least one row first' })}
                loading={redeliver.isPending}
                onClick={hand}
              >
                {t({ zh: `交付已改正的行（${mended.length}）`, en: `Deliver the mended rows (${mended.length})` })}
              </ActButton>
            )}
            <label className="own-file-empty">
              <Switch checked={all} onChange={(on) => void navigate({ search: on ? { all: true } : {}, replace: true })} />
              {t({ zh: '显示全部列', en: 'Show all columns' })}
            </label>
            <DownloadButton
              title={t({ zh: '下载退回清单', en: 'Download the list' })}
              fetchFile={() => platform.call('collection.download-refusals', { deliveryId, format: 'xlsx' })}
            />
          </>
        }
        card={(row) => (
          <div className="refusal-card">
            <strong>{t({ zh: `原第 ${row.rowNo} 行`, en: `Row ${row.rowNo}` })}</strong>
            <Words reasons={elsewhere(row)} />
            {shown.map((at) => (
              <div key={at}>
                <span className="source">{header[at]}</span>
                {editor(row, at)}
              </div>
            ))}
          </div>
        )}
      />
    </section>
  );
}

const isMended = (row: Refusal, edits: Edits): boolean =>
  Object.entries(edits.get(row.rowNo) ?? {}).some(([at, text]) => text !== (row.cells[Number(at)] ?? ''));

function Words({ reasons }: { readonly reasons: Reasons }) {
  return (
    <>
      {reasons.map(({ rule, title, mend }) => (
        <p key={`${rule} ${title}`} className="refused-why">
          <strong>{title}</strong> {mend}
        </p>
      ))}
    </>
  );
}
