import { Button, Form, Input, InputNumber, Modal, Popconfirm, Select, Tag } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { useProviderName } from '../../../shared/names/use-provider-name.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;
const REFRESH_MS = 15_000;
const GOOD = new Set(['answered', 'none', 'match', 'no-match']);
type Source = Operations['sources.list-sources']['output']['sources'][number];

/** The live sources: whether each answers, how fast, and the way to pause or register one. */
export function SourcesPage() {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const nameOf = useProviderName();
  const [registers, setRegisters] = useState(false);
  const [paused, setPaused] = useState<Source>();
  const answer = usePages('sources.list-sources', { limit: PAGE }, { refreshMs: REFRESH_MS });
  const resume = useAct('sources.resume', { changes: ['sources'] });
  const calls = ({ outcomes }: Source) => outcomes.reduce((sum, one) => sum + one.calls, 0);
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '实时数据源', en: 'Live sources' })}</h1>
        <Button type="primary" onClick={() => setRegisters(true)}>
          {t({ zh: '登记数据源', en: 'Register a source' })}
        </Button>
      </div>
      <p className="lead">
        {t({
          zh: '查询时现场向提供单位取数或核验；连续失败即熔断，改用已归集的记录，恢复后自动接通。',
          en: 'Asked while a query runs. After failures in a row the breaker cuts a source off and what is collected is given instead; it is tried again by itself.',
        })}
      </p>
      <ProblemAlert error={resume.error} />
      <DataTable
        label={t({ zh: '实时数据源', en: 'Live sources' })}
        rows={answer.pages?.flatMap((page) => page.sources)}
        rowKey={({ providerNo, item }) => `${providerNo} ${item}`}
        empty={t({ zh: '还没有登记实时数据源', en: 'No live source is registered' })}
        answer={answer}
        more={answer.more}
        columns={[
          { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ item }) => titleOf(item) },
          {
            key: 'provider',
            title: t({ zh: '提供单位', en: 'Provider' }),
            value: ({ providerNo }) => nameOf(providerNo),
            choices: true,
          },
          {
            key: 'kinds',
            title: t({ zh: '方式', en: 'Kinds' }),
            value: ({ kinds }) =>
              kinds.map((kind) => choiceTitle('modes', kind, language) ?? kind).join(t({ zh: '、', en: ', ' })),
          },
          {
            key: 'state',
            title: t({ zh: '状态', en: 'State' }),
            value: ({ state, breaker }) =>
              state === 'paused'
                ? t({ zh: '已暂停', en: 'paused' })
                : breaker === 'open'
                  ? t({ zh: '已熔断', en: 'cut off' })
                  : t({ zh: '正常', en: 'working' }),
            show: ({ state, breaker, pausedReason }) => (
              <span
                className={`state ${state === 'paused' ? 'state-over' : breaker === 'open' ? 'state-bad' : 'state-good'}`}
                title={pausedReason ?? ''}
              >
                {state === 'paused'
                  ? t({ zh: '已暂停', en: 'paused' })
                  : breaker === 'open'
                    ? t({ zh: '已熔断', en: 'cut off' })
                    : t({ zh: '正常', en: 'working' })}
              </span>
            ),
            choices: true,
          },
          { key: 'calls', title: t({ zh: '七日调用', en: 'Calls, 7 days' }), value: calls, figure: true },
          {
            key: 'failed',
            title: t({ zh: '未成', en: 'Failed' }),
            value: ({ outcomes }) =>
              outcomes.filter(({ outcome }) => !GOOD.has(outcome)).reduce((sum, one) => sum + one.calls, 0),
            figure: true,
          },
          {
            key: 'mean',
            title: t({ zh: '平均毫秒', en: 'Mean ms' }),
            value: (row) =>
              calls(row) === 0
                ? null
                : Math.round(row.outcomes.reduce((sum, one) => sum + one.calls * one.meanMs, 0) / calls(row)),
            figure: true,
          },
          {
            key: 'ok',
            title: t({ zh: '最近成功', en: 'Last answer' }),
            value: ({ lastOkAt }) => (lastOkAt === null ? t({ zh: '从未', en: 'never' }) : timeOf(lastOkAt, language)),
          },
          {
            key: 'fault',
            title: t({ zh: '最近故障', en: 'Last fault' }),
            value: ({ lastFault, lastFaultAt }) =>
              lastFaultAt === null
                ? '—'
                : `${choiceTitle('outcome', lastFault ?? '', language) ?? lastFault ?? ''} ${timeOf(lastFaultAt, language)}`,
          },
          {
            key: 'acts',
            title: t({ zh: '办理', en: 'Acts' }),
            acts: true,
            value: () => '',
            show: (row) =>
              row.state === 'paused' ? (
                <Popconfirm
                  title={t({ zh: '恢复该数据源？', en: 'Resume this source?' })}
                  onConfirm={() => resume.mutate({ providerNo: row.providerNo, item: row.item })}
                >
                  <Button size="small">{t({ zh: '恢复', en: 'Resume' })}</Button>
                </Popconfirm>
              ) : (
                <Button size="small" onClick={() => setPaused(row)}>
                  {t({ zh: '暂停', en: 'Pause' })}
                </Button>
              ),
          },
        ]}
        card={(row) => (
          <>
            {titleOf(row.item)}{' '}
            <Tag>
              {row.state === 'paused'
                ? t({ zh: '已暂停', en: 'paused' })
                : row.breaker === 'open'
                  ? t({ zh: '已熔断', en: 'cut off' })
                  : t({ zh: '正常', en: 'working' })}
            </Tag>
            <p className="source">{nameOf(row.providerNo)}</p>
          </>
        )}
      />
      {registers && <Register onClose={() => setRegisters(false)} />}
      {paused !== undefined && <Pause source={paused} onClose={() => setPaused(undefined)} />}
    </>
  );
}

function Pause({ source, onClose }: { readonly source: Source; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const pause = useAct('sources.pause', { changes: ['sources', 'statistics'], onDone: onClose });
  return (
    <Modal
      open
      title={t({ zh: '暂停实时数据源', en: 'Pause the source' })}
      okText={t({ zh: '暂停', en: 'Pause' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: pause.isPending }}
      onOk={() => pause.mutate({ providerNo: source.providerNo, item: source.item, reason })}
      onCancel={onClose}
    >
      <p>
        {t({
          zh: '一秒内不再向其取数，改用已归集的记录。',
          en: 'Within a second it is asked no more; what is collected is given instead.',
        })}
      </p>
      <label htmlFor="pause-reason">{t({ zh: '理由', en: 'Reason' })}</label>
      <Input id="pause-reason" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <ProblemAlert error={pause.error} />
    </Modal>
  );
}

type Given = Pick<
  Operations['sources.register']['input'],
  'providerNo' | 'item' | 'kinds' | 'baseUrl' | 'timeoutMs' | 'freshnessSeconds' | 'maxConcurrent'
>;

function Register({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const titleOf = useItemTitle();
  const [form] = Form.useForm<Given>();
  const providerNo = Form.useWatch('providerNo', form);
  const { data } = useAnswer('institutions.list-providers', { limit: 200 });
  const register = useAct('sources.register', { changes: ['sources', 'statistics'], onDone: onClose });
  const needed = [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
  return (
    <Modal open footer={null} width={640} title={t({ zh: '登记实时数据源', en: 'Register a live source' })} onCancel={onClose}>
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ kinds: ['call'], timeoutMs: 2000, freshnessSeconds: 60, maxConcurrent: 8 }}
        onFinish={(given) => register.mutate(given)}
      >
        <Form.Item name="providerNo" label={t({ zh: '数据提供单位', en: 'Provider' })} rules={needed}>
          <Select
            showSearch
            optionFilterProp="label"
            options={(data?.providers ?? []).map((one) => ({
              value: one.providerNo,
              label: language === 'zh' ? one.nameZh : one.nameEn,
            }))}
          />
        </Form.Item>
        <Form.Item name="item" label={t({ zh: '信息项', en: 'Item' })} rules={needed}>
          <Select
            options={(data?.providers.find((one) => one.providerNo === providerNo)?.items ?? []).map((value) => ({
              value,
              label: titleOf(value),
            }))}
          />
        </Form.Item>
        <Form.Item name="baseUrl" label={t({ zh: '接口地址', en: 'Address' })} rules={needed}>
          <Input placeholder="https://" maxLength={500} />
        </Form.Item>
        <Form.Item name="kinds" label={t({ zh: '方式', en: 'Kinds' })} rules={needed}>
          <Select
            mode="multiple"
            options={(['call', 'verify'] as const).map((value) => ({
              value,
              label: choiceTitle('modes', value, language) ?? value,
            }))}
          />
        </Form.Item>
        <div className="form-grid">
          <Form.Item name="timeoutMs" label={t({ zh: '最长等待（毫秒）', en: 'Timeout (ms)' })}>
            <InputNumber min={100} max={10_000} className="wide-select" />
          </Form.Item>
          <Form.Item name="freshnessSeconds" label={t({ zh: '答复可重复使用（秒）', en: 'Answers hold (s)' })}>
            <InputNumber min={0} max={86_400} className="wide-select" />
          </Form.Item>
          <Form.Item name="maxConcurrent" label={t({ zh: '同时调用上限', en: 'At once at most' })}>
            <InputNumber min={1} max={200} className="wide-select" />
          </Form.Item>
        </div>
        <ProblemAlert error={register.error} />
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {t({ zh: '登记', en: 'Register' })}
        </Button>
      </Form>
    </Modal>
  );
}
