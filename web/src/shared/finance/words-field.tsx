import { Form, Input } from 'antd';
import { useLanguage } from '../language.tsx';

const MOST_WORDS = 2_000;
const LEAST_REASON = 10;

/** What an institution says to an enterprise along with what it decides: a reason that helps, some words, or none; a field of a form. */
export function WordsField({ needed }: { readonly needed: 'reason' | 'words' | 'none' }) {
  const { t } = useLanguage();
  const label =
    needed === 'reason'
      ? t({ zh: '给企业的说明：差在哪里、怎样才行', en: 'What is lacking, and what would do' })
      : t({ zh: '给企业的话', en: 'A word to the enterprise' });
  const rule = {
    required: true,
    min: needed === 'reason' ? LEAST_REASON : 1,
    message: t({ zh: '请写明，让企业知道怎么办', en: 'Say it so that the enterprise knows what to do' }),
  };
  return (
    <Form.Item name="text" label={label} rules={needed === 'none' ? [] : [rule]}>
      <Input.TextArea rows={4} maxLength={MOST_WORDS} showCount />
    </Form.Item>
  );
}
