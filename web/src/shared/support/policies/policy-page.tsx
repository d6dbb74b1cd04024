import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, InputNumber, Select, Skeleton } from 'antd';
import { ClauseBuilder } from '../../finance/clause-builder.tsx';
import { useWords } from '../../finance/use-words.ts';
import { useLanguage } from '../../language.tsx';
import { NativeSelect } from '../../native-select.tsx';
import { NotFoundPage } from '../../not-found-page.tsx';
import { ProblemAlert } from '../../problem-alert.tsx';
import { ProblemView } from '../../problem-view.tsx';
import { useAct } from '../../use-act.ts';
import { usePages } from '../../use-pages.ts';
import type { PoliciesHome } from './policies-home.ts';
import { formOf, policyOf, type Policy, type PolicyForm } from './policy-form.ts';

const PAGE = 100;
const kinds: readonly Policy['policyKind'][] = [
  'subsidy',
  'interest-discount',
  'guarantee-fee-subsidy',
  'risk-compensation',
  'award',
  'other',
];

/** The editor of a policy. Saving makes the next version, which another person reviews. */
export function PolicyPage({ home, policyId }: { readonly home: PoliciesHome; readonly policyId: string }) {
  const { t } = useLanguage();
  const isNew = policyId === 'new';
  const answer = usePages('support.list-own-policies', { limit: PAGE }, { enabled: !isNew });
  const kept = answer.pages?.flatMap((page) => page.policies).find((one) => one.policyId === policyId);
  if (answer.error !== null) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!isNew && answer.pages === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (!isNew && kept === undefined) return <NotFoundPage />;
  return (
    <>
      <p className="crumb">
        <Link to={home}>{t({ zh: '惠企政策', en: 'Policies' })}</Link>
      </p>
      <h1>{kept === undefined ? t({ zh: '起草政策', en: 'Write a policy' }) : t(kept.name)}</h1>
      <Editor home={home} {...(kept === undefined ? {} : { policyId })} given={formOf(kept)} />
    </>
  );
}

function Editor({
  home,
  policyId,
  given,
}: {
  readonly home: PoliciesHome;
  readonly policyId?: string;
  readonly given: PolicyForm;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<PolicyForm>();
  const save = useAct('support.draft-policy', {
    changes: ['support'],
    onDone: () => void navigate({ to: home }),
  });
  return (
    <Form<PolicyForm>
      form={form}
      name="policy"
      layout="vertical"
      initialValues={given}
      onFinish={(filled) => save.mutate({ ...(policyId === undefined ? {} : { policyId }), policy: policyOf(filled) })}
    >
      <Fields />
      <ClauseBuilder form={form} counts />
      <ProblemAlert error={save.error} />
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t({ zh: '保存', en: 'Save' })}
        </Button>
      </div>
    </Form>
  );
}

function Fields() {
  const { t } = useLanguage();
  const wordOf = useWords();
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  const text = (name: keyof PolicyForm, zh: string, en: string, most: number) => (
    <Form.Item name={name} label={t({ zh, en })} rules={needed}>
      {most > 100 ? <Input.TextArea rows={2} maxLength={most} /> : <Input maxLength={most} />}
    </Form.Item>
  );
  const codes = (name: 'divisions' | 'industries', zh: string, en: string) => (
    <Form.Item name={name} label={t({ zh, en })}>
      <Select mode="tags" tokenSeparators={[' ', ',', '，']} open={false} suffixIcon={null} />
    </Form.Item>
  );
  return (
    <section className="sheet">
      <h2>{t({ zh: '政策内容', en: 'What it says' })}</h2>
      <div className="form-grid">
        {text('nameZh', '名称（中文）', 'Name (Chinese)', 100)}
        {text('nameEn', '名称（英文）', 'Name (English)', 100)}
        {text('departmentZh', '主管部门（中文）', 'Authority (Chinese)', 100)}
        {text('departmentEn', '主管部门（英文）', 'Authority (English)', 100)}
        {text('givesZh', '支持内容（中文）', 'What it gives (Chinese)', 1_000)}
        {text('givesEn', '支持内容（英文）', 'What it gives (English)', 1_000)}
        {text('applyZh', '申报方式（中文）', 'How to apply (Chinese)', 1_000)}
        {text('applyEn', '申报方式（英文）', 'How to apply (English)', 1_000)}
      </div>
      <div className="form-row">
        <Form.Item name="policyKind" label={t({ zh: '政策类型', en: 'Kind' })} rules={needed}>
          <NativeSelect options={kinds.map((value) => ({ value, label: wordOf('policyKind', value) }))} />
        </Form.Item>
        <Form.Item name="wan" label={t({ zh: '最高金额（万元，不填为无）', en: 'At most (ten thousand yuan; none)' })}>
          <InputNumber min={0.01} />
        </Form.Item>
        <Form.Item name="opensOn" label={t({ zh: '开始日期（不填为已开始）', en: 'First day (none is begun)' })}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="endsOn" label={t({ zh: '截止日期（不填为常年）', en: 'Last day (none is open)' })}>
          <Input type="date" />
        </Form.Item>
      </div>
      <div className="form-grid">
        {codes('divisions', '适用地区（行政区划代码，不填为不限）', 'Divisions (codes; none is everywhere)')}
        {codes('industries', '适用行业（门类字母或代码，不填为不限）', 'Industries (letters or codes; none is all)')}
        <Form.Item name="link" label={t({ zh: '政策原文链接（https）', en: 'Link to its text (https)' })}>
          <Input type="url" maxLength={500} />
        </Form.Item>
      </div>
    </section>
  );
}
