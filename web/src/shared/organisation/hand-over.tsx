import { Alert, Typography } from 'antd';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';

/** A secret that is shown once, to be handed over by another way than this page. */
export function HandOver({
  title,
  secret,
  expiresAt,
}: {
  readonly title: string;
  readonly secret: string;
  readonly expiresAt?: string;
}) {
  const { t, language } = useLanguage();
  return (
    <Alert
      type="success"
      showIcon
      message={title}
      description={
        <>
          <Typography.Text code copyable>
            {secret}
          </Typography.Text>
          {expiresAt !== undefined && (
            <p className="source">
              {t({ zh: `有效至 ${timeOf(expiresAt, language)}，只能使用一次`, en: `Until ${timeOf(expiresAt, language)}, once` })}
            </p>
          )}
        </>
      }
    />
  );
}
