import { Alert } from 'antd';
import type { Operations } from '../../../../../../sdk/index.ts';
import { columnTitle, hasTitle } from '../../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../../shared/language.tsx';
import { DataTable } from '../../../../shared/table/data-table.tsx';

type Receipt = Operations['loans.get-report']['output']['loanReport'];

/** What became of one report of loans, and of each row that was refused what it must be. */
export function ReceiptOf({
  receipt: { reportId, fileName, rows, added, changed, unchanged, refusals },
}: {
  readonly receipt: Receipt;
}) {
  const { t, language } = useLanguage();
  const refused = new Set(refusals.map(({ row }) => row)).size;
  return (
    <>
      <Alert
        type={refused === 0 ? 'success' : 'warning'}
        showIcon
        message={t({
          zh: `${fileName ?? ''} 共 ${rows} 行：新增 ${added} 笔，新版本 ${changed} 笔，与已报一致 ${unchanged} 笔，拒收 ${refused} 行`,
          en: `${fileName ?? ''}: ${rows} rows, ${added} new loans, ${changed} new versions, ${unchanged} as before, ${refused} refused`,
        })}
        description={t({ zh: `回执编号 ${reportId}`, en: `Receipt ${reportId}` })}
      />
      {refusals.length > 0 && (
        <DataTable
          label={t({ zh: '拒收的行', en: 'Refused rows' })}
          rows={refusals}
          rowKey={({ row, field, rule }) => `${row} ${field} ${rule}`}
          empty=""
          columns={[
            { key: 'row', title: t({ zh: '表中行号', en: 'Row' }), value: ({ row }) => row, figure: true },
            {
              key: 'field',
              title: t({ zh: '栏目', en: 'Field' }),
              value: ({ field }) => (hasTitle(field) ? columnTitle(field, language) : field),
              choices: true,
            },
            { key: 'reason', title: t({ zh: '怎样更正', en: 'What it must be' }), value: ({ message }) => t(message) },
          ]}
        />
      )}
    </>
  );
}
