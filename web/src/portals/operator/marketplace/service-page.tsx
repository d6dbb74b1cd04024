import { ServiceTable } from '../../../shared/finance/service-table.tsx';
import { useLanguage } from '../../../shared/language.tsx';

/** How institutions serve those who apply: what the operator watches and everybody may see. */
export function ServicePage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '机构服务时效', en: 'How fast institutions are' })}</h1>
      <ServiceTable />
    </>
  );
}
