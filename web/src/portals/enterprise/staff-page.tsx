import { Alert, Button, Checkbox, DatePicker, Form, Input, InputNumber, Popconfirm, Radio, Select, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { dayOf, timeOf } from '../../shared/moment.ts';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';

type Delegates = Operations['claims.list-delegates']['output'];
type Mandate = Operations['claims.delegate']['input']['mandate'];
type Act = Mandate['acts'][number];
type Row = {
  readonly id: { readonly membershipId: string } | { readonly delegationId: string };
  readonly name: string;
  readonly login: string;
  readonly owner: boolean;
  readonly mandate: Mandate | null;
  readonly since: string;
  readonly endsOn: string | null;
  readonly accepted: boolean;
};
type Given = {
  readonly login: string;
  readonly acts: Act[];
  readonly all: boolean;
  readonly items?: string[];
  readonly maxDays: number;
  readonly endsOn?: Dayjs;
};

const DEFAULT_DAYS = 30;
const acts: Readonly<Record<Act, Bilingual>> = {
  'view-file': { zh: '查看档案', en: 'View the file' },
  authorise: { zh: '给予授权', en: 'Authorise' },
  object: { zh: '提出异议和修复', en: 'Object and apply for repair' },
  'self-report': { zh: '自愿填报', en: 'Self-report' },
  finance: { zh: '办理融资', en: 'Look for finance' },
};

/** Who may act for the enterprise, in what, until when; and whom the owner charges with it. */
export function StaffPage() {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const answer = useAnswer('claims.list-delegates', {});
  const end = useAct('claims.end-delegation', { changes: ['claims'] });
  const comma = t({ zh: '、', en: ', ' });
  const may = ({ owner, mandate }: Row) =>
    owner || mandate === null
      ? t({ zh: '负责人，可办理全部事项', en: 'Owner: everything' })
      : [
          mandate.acts.map((act) => t(acts[act])).join(comma),
          ...(mandate.acts.includes('authorise')
            ? [
                mandate.items === 'all' ? t({ zh: '全部信息项', en: 'all items' }) : mandate.items.map(titleOf).join(comma),
                t({ zh: `每次最长 ${mandate.maxDays} 天`, en: `${mandate.maxDays} days at most` }),
              ]
            : []),
        ].join(t({ zh: '；', en: '; ' }));
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t({ zh: '姓名', en: 'Name' }), value: ({ name }) => name },
    { key: 'login', title: t({ zh: '登录名', en: 'Login' }), value: ({ login }) => login },
    { key: 'may', title: t({ zh: '可办理', en: 'May do' }), value: may },
    { key: 'since', title: t({ zh: '自', en: 'Since' }), value: ({ since }) => dayOf(since, language) },
    { key: 'until', title: t({ zh: '至', en: 'Until' }), value: ({ endsOn }) => endsOn ?? t({ zh: '未设期限', en: 'No end' }) },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: ({ accepted }) => (accepted ? t({ zh: '有效', en: 'In force' }) : t({ zh: '待对方接受', en: 'Not accepted yet' })),
      choices: true,
    },
    {
      key: 'end',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: ({ owner, id, accepted }) =>
        owner ? null : (
          <Popconfirm title={t({ zh: '解除委托？立即生效。', en: 'End it? It stops at once.' })} onConfirm={() => end.mutate(id)}>
            <Button size="small" danger loading={end.isPending}>
              {accepted ? t({ zh: '解除', en: 'End' }) : t({ zh: '收回', en: 'Take back' })}
            </Button>
          </Popconfirm>
        ),
    },
  ];
  return (
    <>
      <h1>{t({ zh: '办理人', en: 'Staff' })}</h1>
      <p className="lead">
        {t({
          zh: '可委托会计等工作人员办理部分事项：哪些事、哪些信息项、授权最长几天、到哪天为止。各人办理的每件事都记名。',
          en: 'Charge an accountant or others with part of it: which acts, which items, for how many days, until when. Each act bears its person’s name.',
        })}
      </p>
      <ProblemAlert error={end.error} />
      <DataTable
        label={t({ zh: '办理人', en: 'Staff' })}
        rows={answer.data && rowsOf(answer.data)}
        columns={columns}
        rowKey={({ id }) => Object.values(id).join('')}
        empty={t({ zh: '还没有办理人', en: 'Nobody yet' })}
        answer={answer}
      />
      <Delegate />
    </>
  );
}

const rowsOf = ({ members, offers }: Delegates): Row[] => [
  ...members.map(({ membershipId, name, login, position, mandate, grantedAt, endsOn }) => ({
    id: { membershipId },
    name,
    login,
    owner: position === 'owner',
    mandate,
    since: grantedAt,
    endsOn,
    accepted: true,
  })),
  ...offers.map(({ delegationId, login, mandate, offeredAt, endsOn }) => ({
    id: { delegationId },
    name: '—',
    login,
    owner: false,
    mandate,
    since: offeredAt,
    endsOn,
    accepted: false,
  })),
];

function Delegate() {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Given>();
  const items = useAnswer('catalogue.list-items', { limit: 100 });
  const all = Form.useWatch('all', form) ?? false;
  const delegate = useAct('claims.delegate', { changes: ['claims'], onDone: () => form.resetFields() });
  return (
    <section className="sheet">
      <h2>{t({ zh: '委托一名办理人', en: 'Charge somebody' })}</h2>
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ acts: ['view-file'], all: false, maxDays: DEFAULT_DAYS }}
        onFinish={({ login, acts: chosen, all: every, items: some = [], maxDays, endsOn }) =>
          delegate.mutate({
            login,
            mandate: { acts: chosen, items: every ? 'all' : some, maxDays },
            ...(endsOn === undefined ? {} : { endsOn: endsOn.format('YYYY-MM-DD') }),
          })
        }
      >
        <Form.Item
          name="login"
          label={t({ zh: '对方的登录名', en: 'His login' })}
          extra={t({ zh: '请对方先注册个人账号', en: 'He registers an account of his own first' })}
          rules={[{ required: true, message: t({ zh: '请填写登录名', en: 'Give the login' }) }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="acts"
          label={t({ zh: '可办理', en: 'May do' })}
          rules={[{ type: 'array', min: 1, message: t({ zh: '至少选择一项', en: 'Choose one at least' }) }]}
        >
          <Checkbox.Group options={Object.entries(acts).map(([value, title]) => ({ value, label: t(title) }))} />
        </Form.Item>
        <Form.Item name="all" label={t({ zh: '可授权的信息项', en: 'Items he may authorise' })}>
          <Radio.Group
            options={[
              { value: false, label: t({ zh: '只限下列', en: 'Only these' }) },
              { value: true, label: t({ zh: '全部', en: 'All' }) },
            ]}
          />
        </Form.Item>
        {!all && (
          <Form.Item name="items" label={t({ zh: '信息项', en: 'Items' })}>
            <Select
              mode="multiple"
              optionFilterProp="label"
              options={(items.data?.items ?? []).map((one) => ({ value: one.name, label: t(one.title) }))}
            />
          </Form.Item>
        )}
        <div className="form-row">
          <Form.Item name="maxDays" label={t({ zh: '所给授权最长（天）', en: 'Days at most' })} rules={[{ required: true }]}>
            <InputNumber min={1} max={1096} precision={0} />
          </Form.Item>
          <Form.Item name="endsOn" label={t({ zh: '委托到哪一天（可不设）', en: 'Until which day (may be left open)' })}>
            <DatePicker minDate={dayjs()} />
          </Form.Item>
        </div>
        <ProblemAlert error={delegate.error} />
        {delegate.data && (
          <Alert
            type="success"
            showIcon
            message={t({ zh: '请把委托码交给对方，只显示这一次', en: 'Hand him this code; it is shown this once' })}
            description={
              <>
                <Typography.Text code copyable>
                  {delegate.data.code}
                </Typography.Text>
                <p className="source">
                  {t({ zh: '有效至', en: 'Valid until' })} {timeOf(delegate.data.expiresAt, language)}
                </p>
              </>
            }
          />
        )}
        <Button type="primary" htmlType="submit" loading={delegate.isPending}>
          {t({ zh: '委托', en: 'Charge him' })}
        </Button>
      </Form>
    </section>
  );
}
