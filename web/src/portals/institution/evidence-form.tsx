import { Button, Form, Input, Skeleton } from 'antd';
import { useRef } from 'react';
import { FileDigest } from '../../shared/file-digest.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import type { Institution } from './admission-page.tsx';

type Given = Readonly<Record<string, { readonly note?: string; readonly sha256?: string } | undefined>>;

/** Evidence for each criterion of the assessment: a note, and the digest of the paper. What was handed in before may be replaced. */
export function EvidenceForm({ application }: { readonly application: Institution['application'] }) {
  const { t } = useLanguage();
  const { data } = useAnswer('institutions.list-checklist', {});
  const submit = useAct('institutions.submit-evidence', { changes: ['institutions'] });
  const names = useRef(new Map<string, string>());
  if (data === undefined) return <Skeleton active />;
  const send = (given: Given) =>
    submit.mutate({
      evidence: data.checklist.flatMap(({ criterion }) => {
        const one = given[criterion];
        if (!one?.note || !one.sha256) return [];
        return [{ criterion, note: one.note, fileName: names.current.get(criterion) ?? one.note, sha256: one.sha256 }];
      }),
    });
  return (
    <section className="sheet">
      <h2>{t({ zh: '提交评估材料', en: 'Hand in evidence' })}</h2>
      <Form<Given> name="evidence" layout="vertical" onFinish={send}>
        {data.checklist.map(({ criterion, requirement, weight, bars }) => {
          const before = application?.evidence.find((one) => one.criterion === criterion);
          return (
            <fieldset key={criterion}>
              <legend>
                {requirement}
                <small>
                  {t({ zh: ` 权重 ${weight}`, en: ` weight ${weight}` })}
                  {bars && t({ zh: '，一票否决', en: ', decides alone' })}
                  {before !== undefined && t({ zh: `，已提交：${before.note}`, en: `, handed in: ${before.note}` })}
                </small>
              </legend>
              <Form.Item name={[criterion, 'note']} label={t({ zh: '材料名称', en: 'What it is' })}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[criterion, 'sha256']} label={t({ zh: '材料文件', en: 'The file' })}>
                <FileDigest onFile={(name) => names.current.set(criterion, name)} />
              </Form.Item>
            </fieldset>
          );
        })}
        <ProblemAlert error={submit.error} />
        <Button type="primary" htmlType="submit" loading={submit.isPending}>
          {t({ zh: '提交材料', en: 'Hand it in' })}
        </Button>
      </Form>
    </section>
  );
}
