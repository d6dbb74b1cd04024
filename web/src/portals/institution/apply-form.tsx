import { Button, Checkbox, Form, Input } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { NativeSelect } from '../../shared/native-select.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';

type Input_ = Operations['institutions.apply']['input'];
type Given = Omit<Input_, 'divisions'> & { readonly divisions?: string };
const tiers = ['attended', 'unattended', 'bulk'] as const;

/** Applies for admission: to which items, for which purposes, where, at what rate, and whom to ask. */
export function ApplyForm() {
  const { t, language } = useLanguage();
  const items = useAnswer('catalogue.list-items', { limit: 100 });
  const templates = useAnswer('consent.list-templates', {});
  const apply = useAct('institutions.apply', { changes: ['institutions'] });
  const least = t({ zh: '至少选择一项', en: 'Choose one at least' });
  return (
    <section className="sheet">
      <h2>{t({ zh: '申请接入', en: 'Apply for admission' })}</h2>
      <Form<Given>
        name="apply"
        layout="vertical"
        initialValues={{ tier: 'attended' }}
        onFinish={({ divisions, ...given }) =>
          apply.mutate({ ...given, divisions: (divisions ?? '').split(/[\s,，]+/).filter((code) => code !== '') })
        }
      >
        <Form.Item name="purposes" label={t({ zh: '用途', en: 'Purposes' })} rules={[{ type: 'array', min: 1, message: least }]}>
          <Checkbox.Group
            options={(templates.data?.templates ?? []).map((one) => ({ value: one.purpose, label: t(one.title) }))}
          />
        </Form.Item>
        <Form.Item name="items" label={t({ zh: '信息项', en: 'Items' })} rules={[{ type: 'array', min: 1, message: least }]}>
          <Checkbox.Group
            className="choices-grid"
            options={(items.data?.items ?? []).map((one) => ({ value: one.name, label: t(one.title) }))}
          />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="divisions" label={t({ zh: '行政区划代码（空为全国）', en: 'Division codes (none: the country)' })}>
            <Input placeholder="330000" />
          </Form.Item>
          <Form.Item name="tier" label={t({ zh: '调用档次', en: 'Tier' })}>
            <NativeSelect options={tiers.map((value) => ({ value, label: choiceTitle('tier', value, language) ?? value }))} />
          </Form.Item>
        </div>
        <div className="form-row">
          <Form.Item name={['contact', 'name']} label={t({ zh: '联系部门或联系人', en: 'Contact' })} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Form.Item name={['contact', 'telephone']} label={t({ zh: '电话', en: 'Telephone' })} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Form.Item
            name={['contact', 'email']}
            label={t({ zh: '邮箱', en: 'E-mail' })}
            rules={[{ required: true, type: 'email' }]}
          >
            <Input />
          </Form.Item>
        </div>
        <ProblemAlert error={apply.error} />
        <Button type="primary" htmlType="submit" loading={apply.isPending}>
          {t({ zh: '提交申请', en: 'Apply' })}
        </Button>
      </Form>
    </section>
  );
}
