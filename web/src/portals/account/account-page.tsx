import { useLanguage } from '../../shared/language.tsx';

export function AccountPage() {
  const { t } = useLanguage();
  return <h1>{t({ zh: '我的账号', en: 'My account' })}</h1>;
}
