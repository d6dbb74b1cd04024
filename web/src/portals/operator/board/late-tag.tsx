import { Tag } from 'antd';
import { useLanguage } from '../../../shared/language.tsx';

/** How late it is, where it is. */
export function LateTag({ days }: { readonly days: number | null }) {
  const { t } = useLanguage();
  if (days === null || days <= 0) return null;
  return <Tag color="red">{t({ zh: `逾期 ${days} 天`, en: `${days} days late` })}</Tag>;
}
