import { useLanguage } from '../../shared/language.tsx';

export function InvitationPage() {
  const { t } = useLanguage();
  return <h1>{t({ zh: '接受邀请', en: 'Accept an invitation' })}</h1>;
}
