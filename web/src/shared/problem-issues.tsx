import { columnTitle, hasTitle } from '../../../sdk/words/index.ts';
import type { ProblemError } from '../../../sdk/index.ts';
import { useLanguage } from './language.tsx';

const NUMBER = /^\d+$/;

/** Why it was refused, field by field, each by its name. */
export function ProblemIssues({ issues }: { readonly issues: NonNullable<ProblemError['problem']['issues']> }) {
  const { t, language } = useLanguage();
  const nameOf = (field: string) =>
    field
      .split('.')
      .map((part) => {
        if (NUMBER.test(part)) return t({ zh: `第 ${Number(part) + 1} 项`, en: `no. ${Number(part) + 1}` });
        return hasTitle(part) ? columnTitle(part, language) : part;
      })
      .join(' ');
  return (
    <ul className="problem-issues">
      {issues.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          {field === '' ? message : t({ zh: `${nameOf(field)}：${message}`, en: `${nameOf(field)}: ${message}` })}
        </li>
      ))}
    </ul>
  );
}
