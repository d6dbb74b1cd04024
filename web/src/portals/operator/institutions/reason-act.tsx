import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';

export type ReasonOperation =
  | 'institutions.refuse'
  | 'institutions.warn'
  | 'institutions.suspend'
  | 'institutions.resume'
  | 'institutions.withdraw';

/** An act upon an institution that needs a reason, which the institution is told; said once more before it is done. */
export function ReasonAct({
  operation,
  institutionNo,
  title,
  says,
  proposalId,
  danger,
}: {
  readonly operation: ReasonOperation;
  readonly institutionNo: number;
  readonly title: string;
  /** What comes of it. */
  readonly says: string;
  /** The proposed sanction that this carries out. */
  readonly proposalId?: string;
  readonly danger?: true;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct(operation, { changes: ['institutions', 'oversight'], onDone: () => setOpen(false) });
  const field = `${operation}-${proposalId ?? 'reason'}`;
  return (
    <>
      <Button danger={danger === true} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={title}
        cancelText={t({ zh: '取消', en: 'Cancel' })}
        okButtonProps={{ danger: danger === true, disabled: reason.trim() === '', loading: act.isPending }}
        onOk={() => act.mutate({ institutionNo, reason, ...(proposalId === undefined ? {} : { proposalId }) })}
        onCancel={() => setOpen(false)}
      >
        <p>{says}</p>
        <label htmlFor={field}>{t({ zh: '理由（机构可见）', en: 'Reason (the institution sees it)' })}</label>
        <Input.TextArea id={field} rows={4} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        <ProblemAlert error={act.error} />
      </Modal>
    </>
  );
}
