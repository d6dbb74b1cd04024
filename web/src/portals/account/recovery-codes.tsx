import { Alert, Button } from 'antd';
import { useLanguage } from '../../shared/language.tsx';
import { saveFile } from '../../shared/save-file.ts';

/** Codes for when the second factor is lost: each counts once, and they are shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <Alert
      type="warning"
      showIcon
      className="recovery-codes"
      message={t({ zh: '恢复码，只显示这一次', en: 'Recovery codes, shown this once' })}
      description={
        <>
          <p>
            {t({
              zh: '手机遗失时凭恢复码登录，每个只能用一次。请妥善保存，不要与密码放在一起。',
              en: 'They let you in when your second factor is lost; each counts once. Keep them safe, apart from your password.',
            })}
          </p>
          <ul>
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <Button size="small" onClick={() => saveFile('jinqiao-recovery-codes.txt', new Blob([`${codes.join('\n')}\n`]))}>
            {t({ zh: '保存为文件', en: 'Save as a file' })}
          </Button>
        </>
      }
    />
  );
}
