import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { useAct } from '../use-act.ts';
import { readLabels, type LabelReading } from './label-rows.ts';

/** As many as the operation takes at a time. */
const AT_ONCE = 5_000;
const SHOWN = 10;

/** Labels from a CSV file: each row is taken, or refused with its reason. */
export function LabelUpload({ studyId }: { readonly studyId: string }) {
  const { t } = useLanguage();
  const [reading, setReading] = useState<LabelReading>();
  const add = useAct('modelling.add-labels', { changes: ['modelling'] });
  const read = async (file: File | undefined) => {
    add.reset();
    setReading(file === undefined ? undefined : readLabels(await file.text()));
  };
  const labels = reading?.outcome === 'read' ? reading.labels : [];
  const send = async () => {
    for (let from = 0; from < labels.length; from += AT_ONCE)
      await add.mutateAsync({ studyId, labels: labels.slice(from, from + AT_ONCE) });
  };
  return (
    <section className="sheet">
      <h2>{t({ zh: '提供样本', en: 'Bring labels' })}</h2>
      <p className="source">
        {t({
          zh: 'CSV 三列：统一社会信用代码、授信或放款日期（如 2025-03-01）、结果（1 不良，0 正常，留空为被拒）。同一企业同一日期再次提供的，以后一次为准。',
          en: 'CSV of three columns: unified code, day of the grant (such as 2025-03-01), outcome (1 bad, 0 good, empty for rejected). The same enterprise and day again replaces.',
        })}
      </p>
      <label className="model-file">
        {t({ zh: '样本文件', en: 'File of labels' })}
        <input type="file" accept=".csv,text/csv" onChange={(event) => void read(event.target.files?.[0])} />
      </label>
      {reading?.outcome === 'broken' && (
        <Alert
          type="error"
          showIcon
          message={t({ zh: `第 ${reading.line} 行不符合要求`, en: `Line ${reading.line} cannot be read` })}
        />
      )}
      <Button
        type="primary"
        disabled={labels.length === 0}
        loading={add.isPending}
        onClick={() => void send().catch(() => undefined)}
      >
        {t({ zh: `提交 ${labels.length} 个样本`, en: `Send ${labels.length} labels` })}
      </Button>
      <ProblemAlert error={add.error} />
      {add.data !== undefined && (
        <Alert
          type={add.data.refusals.length === 0 ? 'success' : 'warning'}
          showIcon
          message={t({
            zh: `接收 ${add.data.accepted} 个，拒收 ${add.data.refusals.length} 个，研究现有样本 ${add.data.labels} 个`,
            en: `${add.data.accepted} taken, ${add.data.refusals.length} refused; the study has ${add.data.labels}`,
          })}
          description={add.data.refusals.slice(0, SHOWN).map(({ row, message }) => (
            <p key={row}>
              {t({ zh: `第 ${row} 个：`, en: `Row ${row}: ` })}
              {t(message)}
            </p>
          ))}
        />
      )}
    </section>
  );
}
