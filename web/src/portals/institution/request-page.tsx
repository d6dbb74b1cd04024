import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Radio, Skeleton } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';

type Purpose = Operations['consent.request']['input']['purpose'];
type Given = {
  readonly subjectCode: string;
  readonly purpose: Purpose;
  readonly items: string[];
  readonly period: [Dayjs, Dayjs];
  readonly validTo: Dayjs;
  readonly maxUses?: number;
};
const DEFAULT_DAYS = 7;

/** Asks an enterprise for leave to use named items for one purpose. What a purpose allows and what the institution is admitted to bound it. */
export function RequestPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<Given>();
  const titleOf = useItemTitle();
  const templates = useAnswer('consent.list-templates', {});
  const own = useAnswer('institutions.get-institution', {});
  const request = useAct('consent.request', {
    changes: ['consent'],
    onDone: () => navigate({ to: '/institution/authorisations' }),
  });
  const purpose = Form.useWatch('purpose', form);
  const failed = templates.error ?? own.error;
  if (failed !== null) return <ProblemView error={failed} />;
  if (!templates.data || !own.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const admitted = own.data;
  const template = templates.data.templates.find((one) => one.purpose === purpose);
  const items = admitted.items.filter((item) => template?.items?.includes(item) ?? true);
  return (
    <>
      <p className="crumb">
        <Link to="/institution/authorisations">{t({ zh: '企业授权', en: 'Authorisations' })}</Link>
      </p>
      <h1>{t({ zh: '申请授权', en: 'Request an authorisation' })}</h1>
      <Form<Given>
        form={form}
        layout="vertical"
        className="sheet"
        initialValues={{ items: [], validTo: dayjs().add(DEFAULT_DAYS, 'day'), period: [dayjs().subtract(1, 'year'), dayjs()] }}
        onFinish={({ period: [from, to], validTo, items: chosen, maxUses, ...given }) =>
          request.mutate({
            ...given,
            items: chosen.map((item) => ({ item })),
            dataFrom: from.format('YYYY-MM'),
            dataTo: to.format('YYYY-MM'),
            validTo: validTo.endOf('day').toISOString(),
            ...(maxUses === undefined || maxUses === null ? {} : { maxUses }),
          })
        }
      >
        <Form.Item
          name="subjectCode"
          label={t({ zh: '企业统一社会信用代码', en: 'Unified social credit code of the enterprise' })}
          rules={[
            {
              pattern: /^[0-9A-Z]{18}$/,
              required: true,
              message: t({ zh: '18 位数字和大写字母', en: '18 digits and capitals' }),
            },
          ]}
        >
          <Input className="short-input" maxLength={18} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="purpose"
          label={t({ zh: '用途', en: 'Purpose' })}
          rules={[{ required: true, message: t({ zh: '请选择用途', en: 'Choose a purpose' }) }]}
        >
          <Radio.Group
            className="choices-down"
            options={templates.data.templates
              .filter((one) => admitted.purposes.includes(one.purpose as Purpose))
              .map((one) => ({
                value: one.purpose,
                label: (
                  <>
                    {t(one.title)}
                    <small>{t(one.description)}</small>
                  </>
                ),
              }))}
          />
        </Form.Item>
        {template !== undefined && (
          <>
            <Form.Item
              name="items"
              label={t({ zh: '信息项（只申请所需的）', en: 'Items (only what is needed)' })}
              rules={[{ type: 'array', min: 1, message: t({ zh: '至少选择一项', en: 'Choose one at least' }) }]}
            >
              <Checkbox.Group className="choices-grid" options={items.map((item) => ({ value: item, label: titleOf(item) }))} />
            </Form.Item>
            <div className="form-row">
              <Form.Item
                name="period"
                label={t({ zh: '信息所属期', en: 'Information of which months' })}
                extra={t({ zh: `最长 ${template.maxHistoryMonths} 个月`, en: `${template.maxHistoryMonths} months at most` })}
                rules={[{ required: true }]}
              >
                <DatePicker.RangePicker
                  picker="month"
                  allowClear={false}
                  minDate={dayjs().subtract(template.maxHistoryMonths, 'month')}
                  maxDate={dayjs()}
                />
              </Form.Item>
              <Form.Item
                name="validTo"
                label={t({ zh: '授权到哪一天', en: 'Until which day' })}
                extra={t({ zh: `最长 ${template.maxValidityDays} 天`, en: `${template.maxValidityDays} days at most` })}
                rules={[{ required: true }]}
              >
                <DatePicker allowClear={false} minDate={dayjs()} maxDate={dayjs().add(template.maxValidityDays - 1, 'day')} />
              </Form.Item>
              <Form.Item
                name="maxUses"
                label={t({ zh: '最多使用次数', en: 'Uses at most' })}
                extra={t({ zh: `不填为 ${template.maxUses} 次`, en: `${template.maxUses} if left empty` })}
              >
                <InputNumber min={1} max={template.maxUses} precision={0} />
              </Form.Item>
            </div>
          </>
        )}
        <ProblemAlert error={request.error} />
        <Button type="primary" htmlType="submit" loading={request.isPending}>
          {t({ zh: '提出申请', en: 'Send the request' })}
        </Button>
      </Form>
    </>
  );
}
