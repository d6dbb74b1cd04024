import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { dayOf } from '../../shared/moment.ts';
import { NativeSelect } from '../../shared/native-select.tsx';
import { useRecordName } from '../../shared/names/use-record-name.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { useAct } from '../../shared/use-act.ts';
import { usePages } from '../../shared/use-pages.ts';
import { EnterpriseCell } from './enterprise-cell.tsx';
import { useNames } from './use-names.ts';

const PAGE = 100;
type Notice = Operations['rights.list-notices']['output']['notices'][number];
type Given = Omit<Operations['rights.acknowledge-notice']['input'], 'noticeId'>;

/** Records that were received and hold no longer: each is acknowledged with what was done about it. */
export function NoticesPage() {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState<Notice>();
  const answer = usePages('rights.list-notices', { limit: PAGE });
  const rows = answer.pages?.flatMap((page) => page.notices);
  const recordName = useRecordName(rows?.map(({ item }) => item) ?? []);
  const nameOf = useNames(rows?.map(({ subjectId }) => subjectId) ?? []);
  const columns: readonly Column<Notice>[] = [
    {
      key: 'subject',
      title: t({ zh: '企业', en: 'Enterprise' }),
      value: ({ subjectId }) => `${nameOf(subjectId)} ${subjectId}`,
      show: ({ subjectId }) => <EnterpriseCell subjectId={subjectId} name={nameOf(subjectId)} />,
    },
    { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ itemTitle }) => t(itemTitle), choices: true },
    { key: 'key', title: t({ zh: '记录', en: 'Record' }), value: ({ item, key }) => recordName(item, key ?? '') },
    {
      key: 'reason',
      title: t({ zh: '原因', en: 'Reason' }),
      value: ({ reason }) => choiceTitle('reason', reason, language) ?? reason,
      choices: true,
    },
    {
      key: 'got',
      title: t({ zh: '最近获得', en: 'Last received' }),
      value: ({ lastDisclosedAt }) => dayOf(lastDisclosedAt, language),
    },
    { key: 'due', title: t({ zh: '应确认日', en: 'Due' }), value: ({ dueOn }) => dueOn },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: ({ acknowledgedAt }) =>
        acknowledgedAt === null ? t({ zh: '待确认', en: 'To acknowledge' }) : t({ zh: '已确认', en: 'Acknowledged' }),
      choices: true,
    },
    {
      key: 'acts',
      title: t({ zh: '办理', en: 'Acts' }),
      acts: true,
      value: () => '',
      show: (notice) =>
        notice.acknowledgedAt === null ? (
          <Button size="small" onClick={() => setOpen(notice)}>
            {t({ zh: '确认', en: 'Acknowledge' })}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <h1>{t({ zh: '更正通知', en: 'Corrections' })}</h1>
      <p className="lead">
        {t({
          zh: '本机构获得过的记录被更正、撤销、修复或停止公示后，在此通知。请更新或删除原来的内容并确认。',
          en: 'A record you received was corrected, withdrawn, repaired or is no longer published. Update or delete it, and acknowledge.',
        })}
      </p>
      <DataTable
        label={t({ zh: '更正通知', en: 'Corrections' })}
        rows={rows}
        columns={columns}
        rowKey={({ noticeId }) => noticeId}
        empty={t({ zh: '没有更正通知', en: 'No correction' })}
        answer={answer}
        more={answer.more}
      />
      {open !== undefined && <Acknowledge notice={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function Acknowledge({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Given>();
  const acknowledge = useAct('rights.acknowledge-notice', { changes: ['rights'], onDone: onClose });
  const actions = (['updated', 'deleted', 'not-used'] as const).filter((one) => one !== 'updated' || notice.newDigest !== null);
  return (
    <Modal
      open
      title={t({ zh: '确认更正', en: 'Acknowledge' })}
      okText={t({ zh: '确认', en: 'Acknowledge' })}
      confirmLoading={acknowledge.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        name="acknowledge"
        layout="vertical"
        initialValues={{ action: actions[0] }}
        onFinish={({ action, note }) => acknowledge.mutate({ noticeId: notice.noticeId, action, ...(note ? { note } : {}) })}
      >
        <Form.Item name="action" label={t({ zh: '已作处理', en: 'What was done' })}>
          <NativeSelect options={actions.map((value) => ({ value, label: choiceTitle('action', value, language) ?? value }))} />
        </Form.Item>
        <Form.Item name="note" label={t({ zh: '说明（可不填）', en: 'In words (may be left open)' })}>
          <Input.TextArea rows={3} maxLength={1_000} />
        </Form.Item>
        <ProblemAlert error={acknowledge.error} />
      </Form>
    </Modal>
  );
}
