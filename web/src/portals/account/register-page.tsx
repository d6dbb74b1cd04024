import { useLanguage } from '../../shared/language.tsx';

export function RegisterPage() {
  const { t } = useLanguage();
  return <h1>{t({ zh: '注册', en: 'Register' })}</h1>;
}
