import { useLanguage } from '../../shared/language.tsx';

export function HomePage() {
  const { t } = useLanguage();
  return <h1>{t({ zh: '首页', en: 'Overview' })}</h1>;
}
