import { useLanguage } from '../../shared/language.tsx';
import { LogView } from '../../shared/log/log-view.tsx';

/** Whether anybody touched the log, worked out by whoever wants to know. */
export function LogPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '披露日志', en: 'Disclosure log' })}</h1>
      <LogView />
    </>
  );
}
