import { useLanguage } from '../../../shared/language.tsx';
import { Rules } from '../../../shared/oversight/rules.tsx';

/** What each rule of misuse looks at and its thresholds, which the system administrator sets. */
export function RulesPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '滥用规则阈值', en: 'Rules of misuse' })}</h1>
      <Rules />
    </>
  );
}
