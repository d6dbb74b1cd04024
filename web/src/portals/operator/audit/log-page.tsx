import { useLanguage } from '../../../shared/language.tsx';
import { LogView } from '../../../shared/log/log-view.tsx';

/** The disclosure log: its newest checkpoint, all of them, and the check that nobody touched it, worked out in this browser. */
export function LogPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '披露日志', en: 'Disclosure log' })}</h1>
      <LogView />
    </>
  );
}
