import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useLanguage } from '../../shared/language.tsx';

export type Figure = {
  readonly title: string;
  /** Undefined while it is on its way. */
  readonly value: number | string | undefined;
  readonly to?: string;
  readonly search?: Readonly<Record<string, string>>;
  /** Wants somebody's eyes. */
  readonly urgent?: boolean;
};

/** Some numbers side by side, each with its name and the way to what is behind it. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const { language } = useLanguage();
  return (
    <dl className="oper-figures">
      {figures.map(({ title, value, to, search, urgent }) => (
        <div key={title} className={urgent ? 'oper-figure-urgent' : undefined}>
          <dt>
            {to === undefined ? (
              title
            ) : (
              <Link to={to} {...(search === undefined ? {} : { search })}>
                {title}
              </Link>
            )}
          </dt>
          <dd>
            {value === undefined ? (
              <Skeleton.Button active size="small" />
            ) : typeof value === 'number' ? (
              value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 })
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
