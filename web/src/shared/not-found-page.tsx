import { Link } from '@tanstack/react-router';
import { Result } from 'antd';
import { useLanguage } from './language.tsx';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <Result
      status={404}
      title={t({ zh: '没有这个页面', en: 'There is no such page' })}
      extra={<Link to="/">{t({ zh: '返回首页', en: 'To the front page' })}</Link>}
    />
  );
}
