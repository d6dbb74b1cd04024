import { Checkbox, Form, Input, InputNumber, Modal, Radio, Skeleton } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { amountText, fenOfWan, rateText, wanOfFen } from '../../../shared/finance/amount.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

type Answer = Operations['marketplace.get-application']['output'];
type Guarantor = Operations['guarantees.list-guarantors']['output']['guarantors'][number];
type Given = {
  readonly guarantorNo: number;
  readonly wan: number;
  readonly text?: string;
  readonly agreed?: boolean;
};

const MOST_WORDS = 500;

/** Asks a guarantor to stand behind an application, and authorises it for what it reads: in one act, seen before it is done. */
export function AskGuarantee({
  application: { applicationId, amountFen, institutionNo },
  timeline,
  onClose,
}: Pick<Answer, 'application' | 'timeline'> & { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Given>();
  const answer = useAnswer('guarantees.list-guarantors', {});
  const agreed = Form.useWatch('agreed', form) ?? false;
  const ask = useAct('guarantees.ask', { changes: ['guarantees', 'marketplace', 'consent'], onDone: onClose });
  const others = answer.data?.guarantors.filter(({ guarantorNo }) => guarantorNo !== institutionNo);
  const first = others?.[0];
  const wanted = timeline.findLast(({ event }) => event === 'offered')?.terms?.amountFen ?? amountFen;
  return (
    <Modal
      open
      title={t({ zh: '申请担保并授权', en: 'Ask for a guarantee and authorise' })}
      okText={t({ zh: '提交', en: 'Send' })}
      okButtonProps={{ disabled: !agreed || first === undefined }}
      confirmLoading={ask.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {answer.error !== null && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.error === null && others === undefined && <Skeleton active />}
      {others !== undefined && first === undefined && (
        <p>{t({ zh: '目前没有服务本地区的担保机构', en: 'No guarantor serves this place at present' })}</p>
      )}
      {others !== undefined && first !== undefined && (
        <Form<Given>
          form={form}
          name="guarantee"
          layout="vertical"
          initialValues={{ guarantorNo: first.guarantorNo, wan: wanOfFen(Math.min(wanted, first.maxAmountFen)) }}
          onFinish={({ guarantorNo, wan, text }) =>
            ask.mutate({
              applicationId,
              guarantorNo,
              amountFen: fenOfWan(wan),
              authorise: {},
              ...(text === undefined || text === '' ? {} : { text }),
            })
          }
        >
          <Form.Item name="guarantorNo" label={t({ zh: '担保机构', en: 'Guarantor' })}>
            <Radio.Group>
              {others.map((one) => (
                <Radio key={one.guarantorNo} value={one.guarantorNo}>
                  <GuarantorText guarantor={one} />
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          <Form.Item
            name="wan"
            label={t({ zh: '申请担保的金额（万元）', en: 'Amount to be guaranteed (ten thousand yuan)' })}
            rules={[{ required: true, message: t({ zh: '必填', en: 'Needed' }) }]}
          >
            <InputNumber min={0.01} />
          </Form.Item>
          <Form.Item name="text" label={t({ zh: '说明（可不填）', en: 'What else is to be known (optional)' })}>
            <Input.TextArea rows={2} maxLength={MOST_WORDS} />
          </Form.Item>
          <p className="screen-text">
            {t({
              zh: '担保机构将知悉本笔申请的金额、期限、用途、贷款机构、产品及其方案。授权期限三十日，所属期近两年，只用于审查本次担保；您可随时撤回，每次使用都会记入“谁看过我”。贷款机构会看到您申请了担保和意向的内容，看不到未予同意的理由。',
              en: 'The guarantor learns amount, term, purpose, lender, product and offer of this application. It may use the items named for thirty days, of the last two years, to review this guarantee only. You can take it back at any time; each use is shown under Who looked. The lender sees that you asked and what is committed, and never why a guarantor declined.',
            })}
          </p>
          <Form.Item name="agreed" valuePropName="checked">
            <Checkbox>{t({ zh: '我已看清以上内容，同意授权并申请担保', en: 'I have read this, authorise it and ask' })}</Checkbox>
          </Form.Item>
          <ProblemAlert error={ask.error} />
        </Form>
      )}
    </Modal>
  );
}

function GuarantorText({ guarantor }: { readonly guarantor: Guarantor }) {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const { guarantorName, minFeeBp, maxFeeBp, maxAmountFen, items, note } = guarantor;
  return (
    <>
      <strong>{t(guarantorName)}</strong>
      <br />
      {t({
        zh: `年担保费率 ${rateText(minFeeBp)}—${rateText(maxFeeBp)}，单笔不超过 ${amountText(maxAmountFen, language)}`,
        en: `Fee ${rateText(minFeeBp)} to ${rateText(maxFeeBp)} a year, at most ${amountText(maxAmountFen, language)}`,
      })}
      {note !== '' && (
        <>
          <br />
          {note}
        </>
      )}
      <small className="source">
        <br />
        {items.length === 0
          ? t({ zh: '不需要授权信息', en: 'It reads no information' })
          : t({ zh: '授权其使用：', en: 'It may use: ' }) + items.map(titleOf).join(t({ zh: '、', en: ', ' }))}
      </small>
    </>
  );
}
