import { Button, Form, InputNumber, Skeleton } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

type Band = Operations['evaluation.list-monitoring']['output']['bands'][number];
const says: Readonly<Record<Band['kind'], Bilingual>> = {
  missing: { zh: '缺失占比上升多少（0.10 为 10 个百分点）', en: 'by how far the missing share rose (0.10 is ten points)' },
  characteristic: { zh: '指标稳定性指数（CSI）', en: 'stability index of an indicator (CSI)' },
  score: { zh: '得分稳定性指数（PSI）', en: 'stability index of the score (PSI)' },
  calibration: {
    zh: '实际与预期不良率相差多少倍标准差（1.96 即 95% 区间之外）',
    en: 'by how many standard deviations observed and foretold default differ (1.96 is outside the 95 % interval)',
  },
};

/** From where on an alarm is raised: to watch, and to act. It holds from the next look on. */
export function Bands({ mayAct }: { readonly mayAct: boolean }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('evaluation.list-monitoring', { limit: 1 });
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 6 }} />;
  return (
    <>
      <p className="source">
        {t({
          zh: '自下一次监测起适用；已生成的预警不变。',
          en: 'They hold from the next look on; alarms that were raised stay.',
        })}
      </p>
      {data.bands.map((band) => (
        <OneBand key={`${band.kind} ${band.watch} ${band.act}`} band={band} mayAct={mayAct} />
      ))}
    </>
  );
}

function OneBand({ band, mayAct }: { readonly band: Band; readonly mayAct: boolean }) {
  const { t, language } = useLanguage();
  const set = useAct('evaluation.set-band', { changes: ['evaluation.list-monitoring'] });
  const bound = { min: 0.01, max: 100, step: 0.01, disabled: !mayAct };
  const needed = { required: true, message: t({ zh: '必填', en: 'Needed' }) };
  const title = choiceTitle('alarmKind', band.kind, language) ?? band.kind;
  return (
    <section className="sheet" aria-label={title}>
      <h2>{title.charAt(0).toUpperCase() + title.slice(1)}</h2>
      <p className="source">{t(says[band.kind])}</p>
      <Form<{ readonly watch: number; readonly act: number }>
        layout="inline"
        initialValues={band}
        name={band.kind}
        onFinish={({ watch, act }) => set.mutate({ kind: band.kind, watch, act })}
      >
        <Form.Item name="watch" label={t({ zh: '达到即关注', en: 'Watch from' })} rules={[needed]}>
          <InputNumber {...bound} />
        </Form.Item>
        <Form.Item name="act" label={t({ zh: '达到即处置', en: 'Act from' })} rules={[needed]}>
          <InputNumber {...bound} />
        </Form.Item>
        {mayAct && (
          <Button htmlType="submit" loading={set.isPending}>
            {t({ zh: '保存', en: 'Save' })}
          </Button>
        )}
      </Form>
      <ProblemAlert error={set.error} />
    </section>
  );
}
