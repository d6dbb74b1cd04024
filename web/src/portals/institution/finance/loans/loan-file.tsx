import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { DownloadButton } from '../../../../shared/download-button.tsx';
import { useLanguage } from '../../../../shared/language.tsx';
import { usePlatform } from '../../../../shared/platform.tsx';
import { ProblemAlert } from '../../../../shared/problem-alert.tsx';
import { ReceiptOf } from './receipt-of.tsx';

/** Reports many loans by a file, and says of each row that was refused which cell is wrong and why. */
export function LoanFile() {
  const { t } = useLanguage();
  const platform = usePlatform();
  const answers = useQueryClient();
  const send = useMutation({
    mutationFn: (file: File) => platform.upload('loans.report-file', { fileName: file.name }, file),
    onSuccess: () => answers.invalidateQueries(),
  });
  return (
    <section className="sheet">
      <p className="source">
        {t({
          zh: 'XLSX 或 CSV，金额以元、利率以百分数填写，不超过 2 万行、16 MB。逐行接收，有问题的行不影响其他行；更正后把整个文件再传一次即可，已接收的不会重复。',
          en: 'XLSX or CSV, amounts in yuan and rates in percent, at most 20,000 rows and 16 MB. Each row is taken by itself. Mend what was refused and send the whole file again: what was taken is not taken twice.',
        })}
      </p>
      <div className="acts">
        <DownloadButton
          title={t({ zh: '下载模板', en: 'Download the template' })}
          fetchFile={() => platform.call('loans.download-template', {})}
        />
        <Upload
          accept=".xlsx,.csv"
          showUploadList={false}
          beforeUpload={(file) => {
            send.mutate(file);
            return false;
          }}
        >
          <Button type="primary" loading={send.isPending}>
            {t({ zh: '选择文件并报告', en: 'Choose a file and report' })}
          </Button>
        </Upload>
      </div>
      <ProblemAlert error={send.error} />
      {send.data !== undefined && <ReceiptOf receipt={send.data.loanReport} />}
    </section>
  );
}
