import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';

type Clauses = Operations['support.list-policies']['output']['policies'][number]['clauses'];

/** Conditions in plain words, as they are published. */
export function ConditionList({ clauses }: { readonly clauses: Clauses }) {
  const { t } = useLanguage();
  if (clauses.length === 0) return <p className="source">{t({ zh: '没有限定条件', en: 'No conditions' })}</p>;
  return (
    <ul className="clauses">
      {clauses.map(({ id, text, hard }) => (
        <li key={id}>
          {t(text)}
          {!hard && <small>{t({ zh: '（参考）', en: ' (not binding)' })}</small>}
        </li>
      ))}
    </ul>
  );
}
