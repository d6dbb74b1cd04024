import { Button, Checkbox, DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';
import type { Institution } from './institution-page.tsx';

type Input = Operations['institutions.admit']['input'];
type Given = Omit<Input, 'institutionNo' | 'validUntil'> & { readonly until: Dayjs };
const MONTHS = 24;
const tiers = ['attended', 'unattended', 'bulk'] as const;

/** Admits with what was applied for or less, to a last day. Whoever assessed is refused here by the platform: four eyes. */
export function AdmitForm({
  institutionNo,
  wanted,
}: {
  readonly institutionNo: number;
  readonly wanted: NonNullable<Institution['application']>['wanted'];
}) {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const admit = useAct('institutions.admit', { changes: ['institutions'] });
  return (
    <>
      <h3>{t({ zh: '准予接入', en: 'Admit' })}</h3>
      <p className="source">
        {t({
          zh: '由评估人以外的经办人办理。范围只可在申请之内收窄，有效期最长 24 个月。',
          en: 'Done by somebody who did not assess. The scope may only become narrower than applied for, and holds 24 months at most.',
        })}
      </p>
      <Form<Given>
        layout="vertical"
        initialValues={{ ...wanted, until: dayjs().add(MONTHS, 'month').subtract(1, 'day') }}
        onFinish={({ until, ...scope }) => admit.mutate({ institutionNo, ...scope, validUntil: until.format('YYYY-MM-DD') })}
      >
        <Form.Item name="items" label={t({ zh: '信息项', en: 'Items' })}>
          <Checkbox.Group className="oper-items" options={wanted.items.map((value) => ({ value, label: titleOf(value) }))} />
        </Form.Item>
        <Form.Item name="purposes" label={t({ zh: '用途', en: 'Purposes' })}>
          <Checkbox.Group
            options={wanted.purposes.map((value) => ({ value, label: choiceTitle('purpose', value, language) ?? value }))}
          />
        </Form.Item>
        <div className="form-grid">
          <Form.Item
            name="divisions"
            label={t({ zh: '地区', en: 'Divisions' })}
            extra={
              wanted.divisions.length === 0
                ? t({ zh: '申请全国；不填为全国', en: 'Applied for the whole country; none is the whole' })
                : undefined
            }
          >
            <Select mode="tags" options={wanted.divisions.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="tier" label={t({ zh: '调用档次', en: 'Tier' })}>
            <Select options={tiers.map((value) => ({ value, label: choiceTitle('tier', value, language) ?? value }))} />
          </Form.Item>
          <Form.Item name="until" label={t({ zh: '有效期至', en: 'Until' })} rules={[{ required: true }]}>
            <DatePicker className="wide-select" minDate={dayjs()} />
          </Form.Item>
        </div>
        <ProblemAlert error={admit.error} />
        <Button type="primary" htmlType="submit" loading={admit.isPending}>
          {t({ zh: '准予接入', en: 'Admit' })}
        </Button>
      </Form>
    </>
  );
}
