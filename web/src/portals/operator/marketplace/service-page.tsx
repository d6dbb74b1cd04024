import { GuaranteesTable } from '../../../shared/finance/guarantees-table.tsx';
import { ServiceTable } from '../../../shared/finance/service-table.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';

/** How institutions serve those who apply: what the operator watches and everybody may see. */
export function ServicePage() {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  return (
    <>
      <h1>{t({ zh: '机构服务时效', en: 'How fast institutions are' })}</h1>
      <ServiceTable />
      <h2>{t({ zh: '融资担保', en: 'Guarantees' })}</h2>
      <GuaranteesTable
        input={{}}
        whose={{
          key: 'guarantor',
          title: t({ zh: '担保机构', en: 'Guarantor' }),
          value: ({ guarantorNo }) => nameOf(guarantorNo),
          choices: true,
        }}
      />
    </>
  );
}
