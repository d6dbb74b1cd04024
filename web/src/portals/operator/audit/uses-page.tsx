import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../../shared/language.tsx';
import { UsesSearch } from '../../../shared/oversight/uses-search.tsx';

/** Every use by any combination of conditions, for whoever audits. */
export function UsesPage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/operator/uses' });
  const navigate = useNavigate({ from: '/operator/uses' });
  return (
    <>
      <h1>{t({ zh: '使用检索', en: 'Search of uses' })}</h1>
      <p className="lead">
        {t({
          zh: '机构每一次取得企业信息的记录，可按任意条件组合检索和导出，每条附披露日志中的证明。',
          en: 'Every time an institution received an enterprise’s data, by any conditions together, to be exported; each with its proof in the disclosure log.',
        })}
      </p>
      <UsesSearch search={search} change={(more) => void navigate({ search: { ...search, ...more }, replace: true })} />
    </>
  );
}
