import { Tag } from 'antd';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';

/** How grave a finding is. */
export function SeverityTag({ severity }: { readonly severity: 'minor' | 'serious' | 'grave' }) {
  const { language } = useLanguage();
  const colour = severity === 'grave' ? 'red' : severity === 'serious' ? 'orange' : 'default';
  return <Tag color={colour}>{choiceTitle('severity', severity, language)}</Tag>;
}
