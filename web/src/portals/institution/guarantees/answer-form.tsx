import { DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Operations } from '../../../../../sdk/index.ts';
import { fenOfWan, wanOfFen } from '../../../shared/finance/amount.ts';
import { WordsField } from '../../../shared/finance/words-field.tsx';
import { RefusalCode } from '../../../shared/finance/refusal-code.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';

type Answer = Operations['guarantees.get']['output'];
type Given = {
  readonly letterNo?: string;
  readonly letterId?: string;
  readonly wan?: number;
  readonly percent?: number;
  readonly validUntil?: Dayjs;
  readonly refusalCode?: string;
  readonly text?: string;
};

const BP_A_PERCENT = 100;
const USUAL_MONTHS = 3;

/** What a guarantor answers: an undertaking with its letter, amount, fee and last day, or a refusal with a code and words that help. */
export function AnswerForm({
  answer: { guarantee, timeline },
  act,
  onClose,
}: {
  readonly answer: Answer;
  readonly act: 'give' | 'refuse';
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const { guaranteeId, amountFen } = guarantee;
  const letters = timeline.filter(({ event, party }) => event === 'document' && party === 'institution');
  const send = useAct('guarantees.answer', { changes: ['guarantees'], onDone: onClose });
  const title = act === 'give' ? t({ zh: '出具担保意向', en: 'Commit' }) : t({ zh: '不予同意', en: 'Decline' });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal open title={title} okText={title} confirmLoading={send.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Given>
        form={form}
        name="answer"
        layout="vertical"
        initialValues={{ wan: wanOfFen(amountFen), validUntil: dayjs().add(USUAL_MONTHS, 'month') }}
        onFinish={(given) => send.mutate({ guaranteeId, act, ...said(given, act) })}
      >
        {act === 'refuse' && <RefusalCode />}
        {act === 'give' && (
          <>
            <Form.Item name="letterNo" label={t({ zh: '担保意向函编号', en: 'Number of the letter' })} rules={needed}>
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item
              name="letterId"
              label={t({ zh: '意向函文件（先在本页提交，可不选）', en: 'The letter (handed in on this page before; optional)' })}
            >
              <NativeSelect
                none={t({ zh: '未提交', en: 'Not handed in' })}
                options={letters.map(({ documentId, fileName }) => ({ value: documentId ?? '', label: fileName ?? '' }))}
              />
            </Form.Item>
            <div className="form-row">
              <Form.Item name="wan" label={t({ zh: '担保金额（万元）', en: 'Amount (ten thousand yuan)' })} rules={needed}>
                <InputNumber min={0.01} max={wanOfFen(amountFen)} />
              </Form.Item>
              <Form.Item name="percent" label={t({ zh: '年担保费率（%）', en: 'Fee a year (%)' })} rules={needed}>
                <InputNumber min={0} max={10} precision={2} />
              </Form.Item>
              <Form.Item name="validUntil" label={t({ zh: '有效期至', en: 'Valid until' })} rules={needed}>
                <DatePicker allowClear={false} minDate={dayjs()} />
              </Form.Item>
            </div>
          </>
        )}
        <WordsField needed={act === 'refuse' ? 'reason' : 'none'} />
        <ProblemAlert error={send.error} />
      </Form>
    </Modal>
  );
}

function said({ letterNo, letterId, wan, percent, validUntil, refusalCode, text }: Given, act: 'give' | 'refuse') {
  const words = text === undefined || text === '' ? {} : { text };
  if (act === 'refuse') return { ...words, ...(refusalCode === undefined ? {} : { refusalCode }) };
  return {
    ...words,
    undertaking: {
      letterNo: letterNo ?? '',
      amountFen: fenOfWan(wan ?? 0),
      feeBp: Math.round((percent ?? 0) * BP_A_PERCENT),
      ...(letterId === undefined || letterId === '' ? {} : { letterId }),
      validUntil: (validUntil ?? dayjs()).format('YYYY-MM-DD'),
    },
  };
}
