import { Link } from '@tanstack/react-router';
import { Alert, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { DivisionName } from '../../../shared/names/division-name.tsx';
import { DivisionSelect } from '../division-select.tsx';

const PAGE = 200;
const PERCENT = 100;
type Provider = Operations['institutions.list-providers']['output']['providers'][number];
type Given = Omit<Operations['institutions.register-provider']['input'], 'maxRefusedShare'> & {
  readonly maxRefusedPercent?: number;
};

/** The departments and utilities that provide data: who they are, for what they are registered, and the form to register one. */
export function ProvidersPage() {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const [edited, setEdited] = useState<Provider | 'new'>();
  const answer = usePages('institutions.list-providers', { limit: PAGE });
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '数据提供单位', en: 'Providers' })}</h1>
        <Button type="primary" onClick={() => setEdited('new')}>
          {t({ zh: '登记单位', en: 'Register a provider' })}
        </Button>
      </div>
      <DataTable
        label={t({ zh: '数据提供单位', en: 'Providers' })}
        rows={answer.pages?.flatMap((page) => page.providers)}
        rowKey={({ providerNo }) => String(providerNo)}
        empty={t({ zh: '还没有数据提供单位，请先登记', en: 'No provider yet; register one' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'name',
            title: t({ zh: '名称', en: 'Name' }),
            value: (row) => (language === 'zh' ? row.nameZh : row.nameEn),
            show: (row) => (
              <Link to="/operator/board/providers/$providerNo" params={{ providerNo: String(row.providerNo) }}>
                {language === 'zh' ? row.nameZh : row.nameEn}
              </Link>
            ),
          },
          { key: 'code', title: t({ zh: '代号', en: 'Code' }), value: ({ code }) => code },
          {
            key: 'division',
            title: t({ zh: '行政区划', en: 'Division' }),
            value: ({ divisionCode }) => divisionCode,
            show: ({ divisionCode }) => <DivisionName code={divisionCode} />,
          },
          {
            key: 'items',
            title: t({ zh: '信息项', en: 'Items' }),
            value: ({ items }) => items.map(titleOf).join(t({ zh: '、', en: ', ' })),
          },
          {
            key: 'precedence',
            title: t({ zh: '优先级', en: 'Precedence' }),
            value: ({ precedence }) => precedence,
            figure: true,
          },
          {
            key: 'edit',
            title: t({ zh: '办理', en: 'Acts' }),
            acts: true,
            value: () => '',
            show: (row) => (
              <Button size="small" onClick={() => setEdited(row)}>
                {t({ zh: '变更登记', en: 'Change' })}
              </Button>
            ),
          },
        ]}
      />
      {edited !== undefined && (
        <Registration provider={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}

function Registration({ provider, onClose }: { readonly provider: Provider | undefined; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const items = useAnswer('catalogue.list-items', { limit: 100 });
  const register = useAct('institutions.register-provider', { changes: ['institutions', 'collection'] });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  const share = provider?.maxRefusedShare;
  return (
    <Modal
      open
      width={640}
      footer={null}
      title={
        provider === undefined
          ? t({ zh: '登记数据提供单位', en: 'Register a provider' })
          : t({ zh: '变更登记', en: 'Change the registration' })
      }
      onCancel={onClose}
    >
      <Form<Given>
        layout="vertical"
        initialValues={
          provider === undefined
            ? { precedence: 100 }
            : { ...provider, ...(share === null || share === undefined ? {} : { maxRefusedPercent: share * PERCENT }) }
        }
        onFinish={({ maxRefusedPercent, ...given }) =>
          register.mutate({
            ...given,
            maxRefusedShare: maxRefusedPercent === undefined || maxRefusedPercent === null ? null : maxRefusedPercent / PERCENT,
          })
        }
      >
        <div className="form-grid">
          <Form.Item name="nameZh" label={t({ zh: '中文名称', en: 'Name in Chinese' })} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="nameEn" label={t({ zh: '英文名称', en: 'Name in English' })} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="code"
            label={t({ zh: '代号', en: 'Code' })}
            extra={t({ zh: '小写字母、数字和连字符，登记后不变', en: 'Small letters, digits, hyphens; it does not change' })}
            rules={needed}
          >
            <Input disabled={provider !== undefined} maxLength={61} />
          </Form.Item>
          <Form.Item name="divisionCode" label={t({ zh: '所属行政区划', en: 'Division' })} rules={needed}>
            <DivisionSelect />
          </Form.Item>
          <Form.Item
            name="precedence"
            label={t({ zh: '优先级', en: 'Precedence' })}
            extra={t({ zh: '同一记录有多个来源时，数小者在先', en: 'Of several sources of one record the smaller goes first' })}
          >
            <InputNumber min={0} precision={0} className="wide-select" />
          </Form.Item>
          <Form.Item
            name="maxRefusedPercent"
            label={t({ zh: '退回比例上限（%）', en: 'Refused rows at most (%)' })}
            extra={t({
              zh: '超过的整个交付不入库；不填则不限',
              en: 'Above it nothing of a delivery is taken in; empty for no limit',
            })}
          >
            <InputNumber min={0} max={100} className="wide-select" />
          </Form.Item>
        </div>
        <Form.Item name="items" label={t({ zh: '可交付的信息项', en: 'Items it may deliver' })} rules={needed}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={(items.data?.items ?? []).map((one) => ({ value: one.name, label: t(one.title) }))}
          />
        </Form.Item>
        <ProblemAlert error={register.error} />
        {register.data && (
          <Alert
            type="success"
            showIcon
            message={register.data.created ? t({ zh: '已登记', en: 'Registered' }) : t({ zh: '已更新', en: 'Changed' })}
            description={t({
              zh: '请安全管理员邀请该单位的负责人，或为其新建机器客户端。',
              en: 'Have the security administrator invite its manager, or make a machine client for it.',
            })}
          />
        )}
        <div className="oper-acts">
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {provider === undefined ? t({ zh: '登记', en: 'Register' }) : t({ zh: '保存', en: 'Save' })}
          </Button>
          <Button onClick={onClose}>{t({ zh: '关闭', en: 'Close' })}</Button>
        </div>
      </Form>
    </Modal>
  );
}
