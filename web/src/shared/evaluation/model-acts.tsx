import { Input, Modal } from 'antd';
import { useState } from 'react';
import { ActButton } from '../act-button.tsx';
import type { Model } from './evaluation.ts';
import { useLanguage, type Bilingual } from '../language.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { useAct } from '../use-act.ts';

type Act = Model['moves'][number]['act'];
const says: Readonly<Record<Act, { readonly title: Bilingual; readonly what: Bilingual }>> = {
  validate: {
    title: { zh: '校验', en: 'Validate' },
    what: { zh: '以在册企业试算，出具等级分布报告。', en: 'Tries it on enterprises on file and reports the grades.' },
  },
  submit: { title: { zh: '提交', en: 'Submit' }, what: { zh: '交由他人批准。', en: 'Hands it to another person for approval.' } },
  approve: {
    title: { zh: '批准', en: 'Approve' },
    what: { zh: '批准后可以试运行。', en: 'After that it may be put on trial.' },
  },
  reject: { title: { zh: '退回', en: 'Reject' }, what: { zh: '退回草稿，请写明理由。', en: 'Back to a draft; say why.' } },
  try: {
    title: { zh: '试运行', en: 'Put on trial' },
    what: { zh: '与正式模型并行计算，不对外显示。', en: 'Computed beside the one that counts, shown to nobody.' },
  },
  promote: {
    title: { zh: '正式启用', en: 'Promote' },
    what: {
      zh: '立即成为该地区的正式模型，原正式模型停用，所有企业按本模型重新评价。重新启用停用的模型即为回退。',
      en: 'It counts at once, the one that counted there retires, and every enterprise is evaluated by this one. Promoting a retired one is how one goes back.',
    },
  },
  retire: {
    title: { zh: '停用', en: 'Retire' },
    what: {
      zh: '不再用于评价。正式模型停用后，该地区企业改按上一级地区的模型评价，没有的不评价。',
      en: 'It evaluates no more; its place falls to the model of the wider place, if there is one.',
    },
  },
};

/** What may be done with a model now; what may not says why. */
export function ModelActs({ model }: { readonly model: Model }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<Act>();
  const [note, setNote] = useState('');
  const move = useAct('evaluation.move-model', { changes: ['evaluation'], onDone: () => setOpen(undefined) });
  const start = (act: Act) => {
    move.reset();
    setNote('');
    setOpen(act);
  };
  return (
    <section className="sheet" aria-label={t({ zh: '办理', en: 'Acts' })}>
      <div className="acts">
        {model.moves.map(({ act, why }) => (
          <ActButton
            key={act}
            type={why === null && act !== 'retire' && act !== 'reject' ? 'primary' : 'default'}
            danger={why === null && act === 'retire'}
            why={why === null ? undefined : t(why)}
            onClick={() => start(act)}
          >
            {act === 'promote' && model.modelState === 'retired'
              ? t({ zh: '回退启用', en: 'Go back to it' })
              : t(says[act].title)}
          </ActButton>
        ))}
      </div>
      {open !== undefined && (
        <Modal
          open
          title={`${t(says[open].title)}：${t(model.title)}`}
          okText={t(says[open].title)}
          cancelText={t({ zh: '取消', en: 'Cancel' })}
          okButtonProps={{
            loading: move.isPending,
            danger: open === 'retire',
            disabled: open === 'reject' && note.trim() === '',
          }}
          onOk={() => move.mutate({ modelId: model.modelId, act: open, ...(note.trim() === '' ? {} : { note: note.trim() }) })}
          onCancel={() => setOpen(undefined)}
        >
          <p>{t(says[open].what)}</p>
          <label htmlFor="move-note">{t({ zh: '意见', en: 'Note' })}</label>
          <Input.TextArea
            id="move-note"
            rows={3}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <ProblemAlert error={move.error} />
        </Modal>
      )}
    </section>
  );
}
