import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';

type Alarm = Operations['evaluation.list-alarms']['output']['alarms'][number];

/** Closes an alarm with what was found and done; without that it stays open. */
export function CloseAlarm({ alarm, onClose }: { readonly alarm: Alarm; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [note, setNote] = useState('');
  const close = useAct('evaluation.close-alarm', { changes: ['evaluation'], onDone: onClose });
  return (
    <Modal
      open
      title={t({ zh: `办结预警：${alarm.whatTitle.zh}`, en: `Close the alarm: ${alarm.whatTitle.en}` })}
      okText={t({ zh: '确认办结', en: 'Close the alarm' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ loading: close.isPending, disabled: note.trim() === '' }}
      onOk={() => close.mutate({ alarmId: alarm.alarmId, note: note.trim() })}
      onCancel={onClose}
    >
      <label htmlFor="alarm-note">{t({ zh: '查明的原因和采取的措施', en: 'What was found and done' })}</label>
      <Input.TextArea id="alarm-note" rows={4} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      <ProblemAlert error={close.error} />
    </Modal>
  );
}
