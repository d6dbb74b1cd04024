import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../shared/language.tsx';
import { UsesSearch } from '../../shared/oversight/uses-search.tsx';

/** "Every use of social-insurance data by bank X in March that has no loan application behind it." */
export function UsesPage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/regulator/uses' });
  const navigate = useNavigate({ from: '/regulator/uses' });
  return (
    <>
      <h1>{t({ zh: '使用检索', en: 'Search of uses' })}</h1>
      <p className="lead">
        {t({
          zh: '机构每一次取得企业信息的记录，可按任意条件组合检索，例如“某银行三月份使用社保信息而没有对应融资事项的”。每条附披露日志中的证明，由您的浏览器验证；导出文件附检查点。',
          en: 'Every time an institution received an enterprise’s data, by any conditions together: “all of social insurance by bank X in March without a loan application behind it”. Each has its proof in the disclosure log, checked in your browser; an export bears the checkpoint.',
        })}
      </p>
      <UsesSearch search={search} change={(more) => void navigate({ search: { ...search, ...more }, replace: true })} />
    </>
  );
}
