import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { useAct } from '../use-act.ts';

type Model = NonNullable<Operations['evaluation.draft-model']['input']['model']>;
/** Larger than any card with its golden vectors. */
const MAX_BYTES = 4_000_000;

/** Hands in a model as its JSON file, or takes the platform's sample. What is wrong with it is said place by place. */
export function DraftModel({
  withSample = false,
  onClose,
  onDrafted,
}: {
  /** Whether the platform's sample may be taken instead of a file. */
  readonly withSample?: boolean;
  readonly onClose: () => void;
  readonly onDrafted: (modelId: string) => void;
}) {
  const { t } = useLanguage();
  const [file, setFile] = useState<{ readonly name: string; readonly model: Model } | 'broken'>();
  const [note, setNote] = useState('');
  const draft = useAct('evaluation.draft-model', {
    changes: ['evaluation'],
    onDone: ({ modelId }) => onDrafted(modelId),
  });
  const noted = note.trim() === '' ? {} : { note: note.trim() };
  const read = async (given: File | undefined) => {
    draft.reset();
    if (given === undefined) return setFile(undefined);
    if (given.size > MAX_BYTES) return setFile('broken');
    try {
      setFile({ name: given.name, model: JSON.parse(await given.text()) as Model });
    } catch {
      setFile('broken');
    }
  };
  return (
    <Modal open width={640} footer={null} title={t({ zh: '起草模型', en: 'Draft a model' })} onCancel={onClose}>
      <p>
        {t({
          zh: '上传模型文件（JSON：评分卡、等级、否决与封顶规则）。内容相同的模型不重复登记。',
          en: 'The file of a model (JSON: card, grades, vetoes and caps). The same content is the same model.',
        })}
      </p>
      <label className="model-file">
        {t({ zh: '模型文件', en: 'File of the model' })}
        <input type="file" accept=".json,application/json" onChange={(event) => void read(event.target.files?.[0])} />
      </label>
      {file === 'broken' && (
        <Alert type="error" showIcon message={t({ zh: '这个文件不是 JSON，或者过大', en: 'It is no JSON, or too large' })} />
      )}
      <p>
        <label htmlFor="model-note">{t({ zh: '说明（可不填）', en: 'Note (may be left out)' })}</label>
        <Input.TextArea
          id="model-note"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </p>
      <ProblemAlert error={draft.error} />
      <div className="acts">
        <Button
          type="primary"
          disabled={file === undefined || file === 'broken'}
          loading={draft.isPending}
          onClick={() => {
            if (file !== undefined && file !== 'broken') draft.mutate({ model: file.model, ...noted });
          }}
        >
          {t({ zh: '登记为草稿', en: 'Enter as a draft' })}
        </Button>
        {withSample && (
          <Button loading={draft.isPending} onClick={() => draft.mutate(noted)}>
            {t({ zh: '取用示例模型', en: 'Take the sample' })}
          </Button>
        )}
      </div>
    </Modal>
  );
}
