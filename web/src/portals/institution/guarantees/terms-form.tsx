import { Alert, Button, Form, Input, InputNumber, Select, Skeleton, Switch } from 'antd';
import type { Operations } from '../../../../../sdk/index.ts';
import { fenOfWan, wanOfFen } from '../../../shared/finance/amount.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { ProblemView } from '../../../shared/problem-view.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';

type Institution = Pick<Operations['institutions.get-institution']['output'], 'institutionNo' | 'items'>;
type Given = {
  readonly taking: boolean;
  readonly divisions: readonly string[];
  readonly wan: number;
  readonly percentMin: number;
  readonly percentMax: number;
  readonly items: readonly string[];
  readonly note: string;
};

const BP_A_PERCENT = 100;
const MOST_WORDS = 500;

/** On what terms a guarantor takes requests, as enterprises read them when they choose. */
export function TermsForm({ institution: { institutionNo, items } }: { readonly institution: Institution }) {
  const { t } = useLanguage();
  const titleOf = useItemTitle();
  const answer = useAnswer('guarantees.list-guarantors', {});
  const set = useAct('guarantees.set-terms', { changes: ['guarantees'] });
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Skeleton active paragraph={{ rows: 5 }} />;
  const own = answer.data.guarantors.find(({ guarantorNo }) => guarantorNo === institutionNo);
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Form<Given>
      name="terms"
      layout="vertical"
      className="sheet"
      initialValues={{
        taking: own?.taking ?? true,
        divisions: own?.divisions ?? [],
        items: own?.items ?? [],
        note: own?.note ?? '',
        ...(own === undefined
          ? {}
          : {
              wan: wanOfFen(own.maxAmountFen),
              percentMin: own.minFeeBp / BP_A_PERCENT,
              percentMax: own.maxFeeBp / BP_A_PERCENT,
            }),
      }}
      onFinish={({ wan, percentMin, percentMax, ...given }) =>
        set.mutate({
          ...given,
          maxAmountFen: fenOfWan(wan),
          minFeeBp: Math.round(percentMin * BP_A_PERCENT),
          maxFeeBp: Math.round(percentMax * BP_A_PERCENT),
        })
      }
    >
      {own === undefined && (
        <Alert
          type="info"
          showIcon
          message={t({
            zh: '填写业务条件后，企业才能选择本机构',
            en: 'Enterprises can choose you once you have said your terms',
          })}
        />
      )}
      <Form.Item name="taking" valuePropName="checked" label={t({ zh: '受理新申请', en: 'Take new requests' })}>
        <Switch />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="wan" label={t({ zh: '单笔上限（万元）', en: 'Most for one loan (ten thousand yuan)' })} rules={needed}>
          <InputNumber min={0.01} />
        </Form.Item>
        <Form.Item name="percentMin" label={t({ zh: '年担保费率下限（%）', en: 'Fee a year from (%)' })} rules={needed}>
          <InputNumber min={0} max={10} precision={2} />
        </Form.Item>
        <Form.Item name="percentMax" label={t({ zh: '年担保费率上限（%）', en: 'Fee a year to (%)' })} rules={needed}>
          <InputNumber min={0} max={10} precision={2} />
        </Form.Item>
      </div>
      <Form.Item
        name="divisions"
        label={t({ zh: '服务地区（行政区划代码，不填为不限）', en: 'Divisions (codes; none is everywhere)' })}
      >
        <Select mode="tags" tokenSeparators={[' ', ',', '，']} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item
        name="items"
        label={t({ zh: '审查所需信息项，随申请请企业授权', en: 'Items you read, which enterprises are asked to authorise' })}
      >
        <Select mode="multiple" optionFilterProp="label" options={items.map((value) => ({ value, label: titleOf(value) }))} />
      </Form.Item>
      <Form.Item name="note" label={t({ zh: '说明', en: 'What else is to be known' })}>
        <Input.TextArea rows={3} maxLength={MOST_WORDS} showCount />
      </Form.Item>
      <ProblemAlert error={set.error} />
      {set.isSuccess && <Alert type="success" showIcon message={t({ zh: '已保存', en: 'Saved' })} />}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t({ zh: '保存', en: 'Save' })}
        </Button>
      </div>
    </Form>
  );
}
