import { Button, Form, Input } from 'antd';
import { useLanguage } from '../language.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { useAct } from '../use-act.ts';

type Given = { readonly name: string; readonly zh: string; readonly en: string };

/** Makes a draft of a model from a fitted card; it counts only by the life of models. */
export function DraftFromFit({ fitId, onDrafted }: { readonly fitId: string; readonly onDrafted: (modelId: string) => void }) {
  const { t } = useLanguage();
  const draft = useAct('modelling.draft-model', {
    changes: ['evaluation', 'modelling'],
    onDone: ({ modelId }) => onDrafted(modelId),
  });
  const needed = { required: true, message: t({ zh: '必填', en: 'Needed' }) };
  return (
    <section className="sheet">
      <h2>{t({ zh: '起草评价模型', en: 'Draft a model' })}</h2>
      <p className="source">
        {t({
          zh: '等级按违约概率 1%、3%、8%、20% 分档；起草后按“评价模型”办理校验、提交、批准、试运行和启用。',
          en: 'Grades by default probabilities of 1, 3, 8 and 20 %. After that it is validated, submitted, approved, tried and promoted as any other.',
        })}
      </p>
      <Form<Given> layout="vertical" onFinish={({ name, zh, en }) => draft.mutate({ fitId, name, title: { zh, en } })}>
        <div className="form-grid">
          <Form.Item
            name="name"
            label={t({ zh: '代号', en: 'Code name' })}
            extra={t({ zh: '小写字母、数字和连字符', en: 'Small letters, digits, hyphens' })}
            rules={[needed, { pattern: /^[a-z0-9][a-z0-9-]{1,60}$/, message: t({ zh: '格式不符', en: 'Not of this form' }) }]}
          >
            <Input maxLength={61} />
          </Form.Item>
          <Form.Item name="zh" label={t({ zh: '中文名称', en: 'Title in Chinese' })} rules={[needed]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="en" label={t({ zh: '英文名称', en: 'Title in English' })} rules={[needed]}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <ProblemAlert error={draft.error} />
        <Button type="primary" htmlType="submit" loading={draft.isPending}>
          {t({ zh: '起草', en: 'Draft' })}
        </Button>
      </Form>
    </section>
  );
}
