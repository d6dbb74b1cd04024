import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { fenOfWan } from '../../../shared/finance/amount.ts';
import { useWords } from '../../../shared/finance/use-words.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';

type Asked = Operations['marketplace.post-demand']['input'];
type Given = Omit<Asked, 'amountFen'> & { readonly wan: number };

const MAX_WAN = 100_000;
const MAX_MONTHS = 360;
const purposes: readonly Asked['purpose'][] = [
  'working-capital',
  'equipment',
  'construction',
  'technology',
  'refinancing',
  'other',
];
const guarantees: readonly Asked['guarantees'][number][] = ['credit', 'guaranteed', 'guarantee-backed', 'mortgage', 'pledge'];
const repayments: readonly Asked['repayments'][number][] = [
  'equal-instalments',
  'equal-principal',
  'interest-first',
  'bullet',
  'revolving',
];

/** What an enterprise needs; where it is and what it does the platform knows from its file. */
export function DemandPage() {
  const { t } = useLanguage();
  const wordOf = useWords();
  const navigate = useNavigate();
  // The product that it is about, where one was invited to it.
  const search = useSearch({ from: '/enterprise/finance/new' });
  const post = useAct('marketplace.post-demand', {
    changes: ['marketplace'],
    onDone: ({ demand: { demandId } }) => navigate({ to: '/enterprise/finance/demands/$demandId', params: { demandId }, search }),
  });
  return (
    <>
      <p className="crumb">
        <Link to="/enterprise/finance">{t({ zh: '融资', en: 'Finance' })}</Link>
      </p>
      <h1>{t({ zh: '我要融资', en: 'I need money' })}</h1>
      <Form<Given>
        name="demand"
        layout="vertical"
        className="sheet"
        initialValues={{ termMonths: 12, purpose: 'working-capital', guarantees: [], repayments: [] }}
        onFinish={({ wan, note, ...given }) =>
          post.mutate({ ...given, amountFen: fenOfWan(wan), ...(note === undefined || note === '' ? {} : { note }) })
        }
      >
        <div className="form-row">
          <Form.Item
            name="wan"
            label={t({ zh: '需要多少（万元）', en: 'How much (ten thousand yuan)' })}
            rules={[{ required: true, message: t({ zh: '请填写金额', en: 'Give an amount' }) }]}
          >
            <InputNumber min={0.1} max={MAX_WAN} inputMode="decimal" />
          </Form.Item>
          <Form.Item
            name="termMonths"
            label={t({ zh: '用多久（月）', en: 'For how long (months)' })}
            rules={[{ required: true, message: t({ zh: '请填写期限', en: 'Give a term' }) }]}
          >
            <InputNumber min={1} max={MAX_MONTHS} precision={0} inputMode="numeric" />
          </Form.Item>
          <Form.Item name="purpose" label={t({ zh: '用来做什么', en: 'What for' })}>
            <NativeSelect options={purposes.map((value) => ({ value, label: wordOf('purpose', value) }))} />
          </Form.Item>
        </div>
        <Form.Item
          name="guarantees"
          label={t({ zh: '能提供的担保（不选为不限）', en: 'Security you can give (none chosen means any)' })}
        >
          <Checkbox.Group options={guarantees.map((value) => ({ value, label: wordOf('guarantee', value) }))} />
        </Form.Item>
        <Form.Item name="repayments" label={t({ zh: '希望怎样还（不选为不限）', en: 'How to repay (none chosen means any)' })}>
          <Checkbox.Group options={repayments.map((value) => ({ value, label: wordOf('repayment', value) }))} />
        </Form.Item>
        <Form.Item name="note" label={t({ zh: '给银行的说明（可不填）', en: 'A word to the bank (may be left out)' })}>
          <Input.TextArea rows={3} maxLength={1_000} showCount />
        </Form.Item>
        <ProblemAlert error={post.error} />
        <Button type="primary" htmlType="submit" loading={post.isPending}>
          {t({ zh: '看看能申请什么', en: 'See what suits' })}
        </Button>
      </Form>
    </>
  );
}
