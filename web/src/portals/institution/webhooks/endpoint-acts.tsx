import { Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { ChangeKinds } from './change-kinds.tsx';
import type { Endpoint } from './endpoints.tsx';
import { RotateSecret } from './rotate-secret.tsx';

const changes = ['webhooks'];

/** What can be done with an endpoint: for its manager all, for everybody else a look at its deliveries. */
export function EndpointActs({
  endpoint,
  manages,
  onShow,
}: {
  readonly endpoint: Endpoint;
  readonly manages: boolean;
  readonly onShow: () => void;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<'change' | 'rotate'>();
  const { endpointId, endpointState } = endpoint;
  const test = useAct('webhooks.send-test', { changes, onDone: onShow });
  const pause = useAct('webhooks.pause', { changes });
  const resume = useAct('webhooks.resume', { changes });
  const remove = useAct('webhooks.remove', { changes });
  const close = () => setOpen(undefined);
  return (
    <>
      <span className="row-acts">
        <Button size="small" onClick={onShow}>
          {t({ zh: '看记录', en: 'Deliveries' })}
        </Button>
        {manages && (
          <>
            <Button size="small" loading={test.isPending} onClick={() => test.mutate({ endpointId })}>
              {t({ zh: '测试', en: 'Test' })}
            </Button>
            {endpointState === 'active' ? (
              <Button size="small" loading={pause.isPending} onClick={() => pause.mutate({ endpointId })}>
                {t({ zh: '暂停', en: 'Pause' })}
              </Button>
            ) : (
              <Button size="small" type="primary" loading={resume.isPending} onClick={() => resume.mutate({ endpointId })}>
                {t({ zh: '恢复', en: 'Resume' })}
              </Button>
            )}
            <Button size="small" onClick={() => setOpen('change')}>
              {t({ zh: '变更', en: 'Change' })}
            </Button>
            <Button size="small" onClick={() => setOpen('rotate')}>
              {t({ zh: '换密钥', en: 'New secret' })}
            </Button>
            <Popconfirm
              title={t({ zh: '删除这个地址？密钥和推送记录一并删除。', en: 'Remove it, with its secret and deliveries?' })}
              onConfirm={() => remove.mutate({ endpointId })}
            >
              <Button size="small" danger loading={remove.isPending}>
                {t({ zh: '删除', en: 'Remove' })}
              </Button>
            </Popconfirm>
          </>
        )}
      </span>
      <ProblemAlert error={test.error ?? pause.error ?? resume.error ?? remove.error} />
      {open === 'change' && <ChangeKinds endpoint={endpoint} onClose={close} />}
      {open === 'rotate' && (
        <Modal open footer={null} title={t({ zh: '更换签名密钥', en: 'New secret' })} onCancel={close}>
          <RotateSecret endpointId={endpointId} />
        </Modal>
      )}
    </>
  );
}
