import { useLanguage } from '../../shared/language.tsx';
import { Organisation } from '../../shared/organisation/organisation.tsx';

export function OrganisationPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '成员与客户端', en: 'Members and clients' })}</h1>
      <Organisation />
    </>
  );
}
