import { FileTextOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { ReportsTable } from '../../shared/reports/reports-table.tsx';
import { useAct } from '../../shared/use-act.ts';

/** The enterprise's own credit reports: made free of charge, signed, to be given to whom it likes. */
export function CreditReportsPage() {
  const { t } = useLanguage();
  const make = useAct('reports.make-own', { changes: ['reports'] });
  return (
    <>
      <h1>{t({ zh: '信用报告', en: 'Credit report' })}</h1>
      <p className="lead">
        {t({
          zh: '免费生成本企业的信用报告：平台签章的 PDF 可以打印或发给他人，持有人凭编号或二维码就能查验真伪。报告生成后不再改变，保存一年。',
          en: 'Make a credit report of your own, free of charge: a PDF signed by the platform, to be printed or passed on. Whoever holds it checks it by its number or QR code. Once made it does not change; it is kept for a year.',
        })}
      </p>
      <div className="page-tools">
        <Button type="primary" icon={<FileTextOutlined />} loading={make.isPending} onClick={() => make.mutate({})}>
          {t({ zh: '生成信用报告', en: 'Make a report' })}
        </Button>
      </div>
      <ProblemAlert error={make.error} />
      {make.data && (
        <Alert
          type="success"
          showIcon
          message={t({ zh: `已生成 ${make.data.report.number}`, en: `Made ${make.data.report.number}` })}
        />
      )}
      <ReportsTable />
      <p className="source">
        {t({
          zh: '报告列示可共享的全部信息，包括不利记录；已修复、公示期满或停止披露的记录不列入。PDF 首次下载时生成，需要几秒。',
          en: 'A report holds all that may be shared, unfavourable records too; what is repaired, past its publication or withheld is left out. The PDF is drawn at its first download, which takes some seconds.',
        })}
      </p>
    </>
  );
}
