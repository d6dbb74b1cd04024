import { Alert, Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';

const changes = ['subjects', 'records'];
type Kind = 'alias' | 'merge' | 'split';

/** What may be registered of an enterprise: an older code, that it became part of another, that others came out of it. */
export function SubjectActs({ subjectId }: { readonly subjectId: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<Kind>();
  const titles = {
    alias: t({ zh: '登记旧代码', en: 'Link an older code' }),
    merge: t({ zh: '登记合并', en: 'Register a merger' }),
    split: t({ zh: '登记分立', en: 'Register a split' }),
  };
  return (
    <p className="oper-acts">
      {(['alias', 'merge', 'split'] as const).map((kind) => (
        <Button key={kind} onClick={() => setOpen(kind)}>
          {titles[kind]}
        </Button>
      ))}
      {open !== undefined && (
        <Modal open footer={null} title={titles[open]} onCancel={() => setOpen(undefined)}>
          {open === 'alias' && <Alias subjectId={subjectId} />}
          {open === 'merge' && <Merge subjectId={subjectId} />}
          {open === 'split' && <Split subjectId={subjectId} />}
        </Modal>
      )}
    </p>
  );
}

function Done() {
  const { t } = useLanguage();
  return <Alert type="success" showIcon message={t({ zh: '已登记', en: 'Registered' })} />;
}

const useNeeded = () => {
  const { t } = useLanguage();
  return [{ required: true, message: t({ zh: '必填', en: 'Needed' }) }];
};

function Alias({ subjectId }: { readonly subjectId: string }) {
  const { t } = useLanguage();
  const link = useAct('subjects.link-alias', { changes });
  return (
    <Form<{ code: string }> layout="vertical" onFinish={({ code }) => link.mutate({ code: code.trim(), subjectId })}>
      <p>
        {t({
          zh: '此后以该注册号或组织机构代码报送的记录归入本主体。',
          en: 'Records delivered under this registration number or organisation code are filed here from then on.',
        })}
      </p>
      <Form.Item
        name="code"
        label={t({ zh: '注册号或组织机构代码', en: 'Registration number or organisation code' })}
        rules={useNeeded()}
      >
        <Input maxLength={30} />
      </Form.Item>
      <ProblemAlert error={link.error} />
      {link.data && <Done />}
      <Button type="primary" htmlType="submit" loading={link.isPending}>
        {t({ zh: '登记', en: 'Register' })}
      </Button>
    </Form>
  );
}

type Event = { readonly effectiveOn: Dayjs; readonly reason: string };

function EventFields() {
  const { t } = useLanguage();
  const needed = useNeeded();
  return (
    <>
      <Form.Item name="effectiveOn" label={t({ zh: '生效日期', en: 'Effective' })} rules={needed}>
        <DatePicker className="wide-select" />
      </Form.Item>
      <Form.Item name="reason" label={t({ zh: '依据', en: 'Reason' })} rules={needed}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </>
  );
}

function Merge({ subjectId }: { readonly subjectId: string }) {
  const { t } = useLanguage();
  const merge = useAct('subjects.merge', { changes });
  return (
    <Form<Event & { readonly toSubjectId: string; readonly kind: 'same' | 'merger' }>
      layout="vertical"
      initialValues={{ kind: 'merger', effectiveOn: dayjs() }}
      onFinish={({ effectiveOn, toSubjectId, ...given }) =>
        merge.mutate({
          ...given,
          fromSubjectId: subjectId,
          toSubjectId: toSubjectId.trim(),
          effectiveOn: effectiveOn.format('YYYY-MM-DD'),
        })
      }
    >
      <Form.Item name="kind" label={t({ zh: '情形', en: 'Case' })}>
        <Select
          options={[
            {
              value: 'merger',
              label: t({ zh: '企业合并：本主体并入另一主体', en: 'A merger: this one became part of another' }),
            },
            { value: 'same', label: t({ zh: '同一主体有两个代码，合并为一个', en: 'One enterprise with two codes' }) },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="toSubjectId"
        label={t({ zh: '存续主体的统一代码', en: 'Unified code of the surviving one' })}
        rules={useNeeded()}
      >
        <Input maxLength={18} />
      </Form.Item>
      <EventFields />
      <ProblemAlert error={merge.error} />
      {merge.data && <Done />}
      <Button type="primary" danger htmlType="submit" loading={merge.isPending}>
        {t({ zh: '登记合并', en: 'Register the merger' })}
      </Button>
    </Form>
  );
}

function Split({ subjectId }: { readonly subjectId: string }) {
  const { t } = useLanguage();
  const split = useAct('subjects.split', { changes });
  return (
    <Form<Event & { readonly toSubjectIds: string[] }>
      layout="vertical"
      initialValues={{ effectiveOn: dayjs() }}
      onFinish={({ effectiveOn, ...given }) =>
        split.mutate({ ...given, fromSubjectId: subjectId, effectiveOn: effectiveOn.format('YYYY-MM-DD') })
      }
    >
      <Form.Item
        name="toSubjectIds"
        label={t({ zh: '分立出的主体的统一代码', en: 'Unified codes of those that came out of it' })}
        extra={t({ zh: '逐个输入后回车', en: 'Press Enter after each' })}
        rules={useNeeded()}
      >
        <Select mode="tags" open={false} />
      </Form.Item>
      <EventFields />
      <ProblemAlert error={split.error} />
      {split.data && <Done />}
      <Button type="primary" htmlType="submit" loading={split.isPending}>
        {t({ zh: '登记分立', en: 'Register the split' })}
      </Button>
    </Form>
  );
}
