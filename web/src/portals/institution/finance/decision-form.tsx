import { Checkbox, DatePicker, Form, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Operations } from '../../../../../sdk/index.ts';
import { fenOfWan, wanOfFen } from '../../../shared/finance/amount.ts';
import { RefusalCode } from '../../../shared/finance/refusal-code.tsx';
import { WordsField } from '../../../shared/finance/words-field.tsx';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';

export type Decision = 'reply' | 'offer' | 'grant' | 'refuse';
type Asked = Operations['marketplace.decide']['input'];
export type Outcomes = Operations['marketplace.decide']['output']['outcomes'];
type Terms = NonNullable<Asked['terms']>;
type Answer = Operations['marketplace.get-application']['output'];
type Given = {
  readonly text?: string;
  readonly refusalCode?: string;
  readonly wan?: number;
  readonly percent?: number;
  readonly termMonths?: number;
  readonly guarantee?: Terms['guarantee'];
  readonly repayment?: Terms['repayment'];
  readonly grantedOn?: Dayjs;
  readonly firstLoan?: boolean;
};

const BP_A_PERCENT = 100;
const wordsOf = { reply: 'words', offer: 'none', refuse: 'reason' } as const;
const guarantees: readonly Terms['guarantee'][] = ['credit', 'guaranteed', 'guarantee-backed', 'mortgage', 'pledge'];
const repayments: readonly Terms['repayment'][] = [
  'equal-instalments',
  'equal-principal',
  'interest-first',
  'bullet',
  'revolving',
];

/** What the bank says, to one or, where no terms are needed, to many: a first reply, an offer, a grant, or a refusal with a code and words that help. */
export function DecisionForm({
  applicationIds,
  answer,
  act,
  title,
  onClose,
  onDone = onClose,
}: {
  readonly applicationIds: readonly string[];
  /** The course of the one application, from which the terms begin. */
  readonly answer?: Answer;
  readonly act: Decision;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone?: (outcomes: Outcomes) => void;
}) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const decide = useAct('marketplace.decide', { changes: ['marketplace'], onDone: ({ outcomes }) => onDone(outcomes) });
  const offer = answer?.timeline.findLast(({ terms }) => terms !== null)?.terms;
  const wish = answer?.application;
  const hasTerms = act === 'offer' || act === 'grant';
  return (
    <Modal open title={title} okText={title} confirmLoading={decide.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Given>
        form={form}
        name="decision"
        layout="vertical"
        initialValues={{
          wan: wanOfFen(offer?.amountFen ?? wish?.amountFen ?? 0),
          termMonths: offer?.termMonths ?? wish?.termMonths ?? 0,
          guarantee: offer?.guarantee ?? 'credit',
          repayment: offer?.repayment ?? 'equal-instalments',
          ...(offer ? { percent: offer.annualRateBp / BP_A_PERCENT } : {}),
          grantedOn: dayjs(),
        }}
        onFinish={(given) => decide.mutate({ applicationIds: [...applicationIds], act, ...said(given, act) })}
      >
        {act === 'refuse' && <RefusalCode />}
        {hasTerms && <TermsFields />}
        {act === 'grant' && (
          <>
            <Form.Item name="grantedOn" label={t({ zh: '放款日期', en: 'Granted on' })}>
              <DatePicker allowClear={false} maxDate={dayjs()} />
            </Form.Item>
            <Form.Item name="firstLoan" valuePropName="checked">
              <Checkbox>{t({ zh: '是该企业的首笔贷款', en: 'It is the enterprise’s first loan' })}</Checkbox>
            </Form.Item>
          </>
        )}
        {act !== 'grant' && <WordsField needed={wordsOf[act]} />}
        <ProblemAlert error={decide.error} />
      </Form>
    </Modal>
  );
}

function said({ text, refusalCode, grantedOn, firstLoan, ...terms }: Given, act: Decision): Partial<Asked> {
  const words = text === undefined || text === '' ? {} : { text };
  if (act === 'refuse') return { ...words, ...(refusalCode === undefined ? {} : { refusalCode }) };
  if (act === 'reply') return words;
  const given = {
    terms: {
      amountFen: fenOfWan(terms.wan ?? 0),
      termMonths: terms.termMonths ?? 0,
      annualRateBp: Math.round((terms.percent ?? 0) * BP_A_PERCENT),
      guarantee: terms.guarantee ?? 'credit',
      repayment: terms.repayment ?? 'equal-instalments',
    },
  } as const;
  if (act === 'offer') return { ...words, ...given };
  return {
    ...given,
    firstLoan: firstLoan ?? false,
    ...(grantedOn === undefined ? {} : { grantedOn: grantedOn.format('YYYY-MM-DD') }),
  };
}

function TermsFields() {
  const { t } = useLanguage();
  const wordOf = useWords();
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <div className="form-row">
      <Form.Item name="wan" label={t({ zh: '金额（万元）', en: 'Amount (ten thousand yuan)' })} rules={needed}>
        <InputNumber min={0.01} />
      </Form.Item>
      <Form.Item name="percent" label={t({ zh: '年利率（%）', en: 'A year (%)' })} rules={needed}>
        <InputNumber min={0} max={36} precision={2} />
      </Form.Item>
      <Form.Item name="termMonths" label={t({ zh: '期限（月）', en: 'Months' })} rules={needed}>
        <InputNumber min={1} max={360} precision={0} />
      </Form.Item>
      <Form.Item name="guarantee" label={t({ zh: '担保方式', en: 'Security' })}>
        <NativeSelect options={guarantees.map((value) => ({ value, label: wordOf('guarantee', value) }))} />
      </Form.Item>
      <Form.Item name="repayment" label={t({ zh: '还款方式', en: 'Repayment' })}>
        <NativeSelect options={repayments.map((value) => ({ value, label: wordOf('repayment', value) }))} />
      </Form.Item>
    </div>
  );
}
