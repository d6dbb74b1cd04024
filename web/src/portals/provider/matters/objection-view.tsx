import { Link } from '@tanstack/react-router';
import { Alert, Button, Descriptions, Form, Input, Radio, Skeleton } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { MatterSteps } from '../../../shared/matter-steps.tsx';
import { useRecordName } from '../../../shared/names/use-record-name.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

type Objection = Operations['rights.get-objection']['output'];
type Outcome = Operations['rights.answer-objection']['input']['outcome'];
type Given = { readonly outcome: Outcome; readonly reason: string };

const outcomes: Readonly<Record<Outcome, { readonly title: Bilingual; readonly effect: Bilingual }>> = {
  'record-upheld': {
    title: { zh: '经核查无误', en: 'The record stands' },
    effect: { zh: '记录保持不变，解除异议标注后照常共享。', en: 'It stays as it is and is shared as before.' },
  },
  corrected: {
    title: { zh: '已更正', en: 'It has been corrected' },
    effect: {
      zh: '须已交付更正后的版本或撤销该记录；曾获得原内容的机构都会收到更正通知。',
      en: 'A new version or its withdrawal must have been delivered; every institution that received it is told.',
    },
  },
  'not-verifiable': {
    title: { zh: '无法核实', en: 'It cannot be verified' },
    effect: { zh: '该记录立即停止对外披露。', en: 'The record is disclosed no longer, at once.' },
  },
};

/** An objection word for word, every step so far, and the answer to it. */
export function ObjectionView({ objectionId }: { readonly objectionId: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('rights.get-objection', { objectionId });
  const item = useAnswer('catalogue.get-item', { item: data?.item ?? '' }, { enabled: data !== undefined });
  const recordName = useRecordName(data === undefined ? [] : [data.item]);
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const field = item.data?.fields.find(({ name }) => name === data.field);
  return (
    <>
      <p className="screen-text">{data.text}</p>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'subject', label: t({ zh: '企业', en: 'Enterprise' }), children: data.subjectId },
          { key: 'record', label: t({ zh: '记录', en: 'Record' }), children: recordName(data.item, data.key) },
          ...(field === undefined ? [] : [{ key: 'field', label: t({ zh: '字段', en: 'Field' }), children: t(field.title) }]),
          ...(data.hardStopOn === null
            ? []
            : [{ key: 'stop', label: t({ zh: '最迟办结', en: 'Closed by' }), children: data.hardStopOn }]),
        ]}
      />
      {data.phase === 'with-provider' && <Answer objection={data} />}
      <h2>{t({ zh: '办理过程', en: 'What happened' })}</h2>
      <MatterSteps steps={data.timeline} />
    </>
  );
}

function Answer({ objection: { objectionId, item } }: { readonly objection: Objection }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const outcome = Form.useWatch('outcome', form);
  const answer = useAct('rights.answer-objection', { changes: ['rights'] });
  return (
    <Form<Given> form={form} layout="vertical" className="sheet" onFinish={(given) => answer.mutate({ objectionId, ...given })}>
      <Form.Item
        name="outcome"
        label={t({ zh: '核查结论', en: 'What you found' })}
        rules={[{ required: true, message: t({ zh: '请选择核查结论', en: 'Choose what you found' }) }]}
        {...(outcome === undefined ? {} : { extra: t(outcomes[outcome].effect) })}
      >
        <Radio.Group options={Object.entries(outcomes).map(([value, { title }]) => ({ value, label: t(title) }))} />
      </Form.Item>
      {outcome === 'corrected' && (
        <Alert
          type="info"
          showIcon
          message={
            <Link to="/provider/deliver" search={{ item }}>
              {t({ zh: '先交付更正后的记录', en: 'Deliver the corrected record first' })}
            </Link>
          }
        />
      )}
      <Form.Item
        name="reason"
        label={t({ zh: '理由（告知企业）', en: 'Reason (told to the enterprise)' })}
        rules={[{ required: true, whitespace: true, message: t({ zh: '请填写理由', en: 'Give the reason' }) }]}
      >
        <Input.TextArea rows={3} maxLength={1_000} />
      </Form.Item>
      <ProblemAlert error={answer.error} />
      <Button type="primary" htmlType="submit" loading={answer.isPending}>
        {t({ zh: '答复', en: 'Answer' })}
      </Button>
    </Form>
  );
}
