import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useLanguage } from './language.tsx';

/** Says so while the device has no network, and goes away by itself. */
export function OfflineNotice() {
  const { t } = useLanguage();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <Alert
      banner
      type="warning"
      message={t({
        zh: '网络已断开。已载入的内容仍可查看，恢复后自动继续。',
        en: 'You are offline. What is loaded can still be read; it goes on by itself when the network is back.',
      })}
    />
  );
}

function subscribe(changed: () => void): () => void {
  for (const event of ['online', 'offline']) window.addEventListener(event, changed);
  return () => {
    for (const event of ['online', 'offline']) window.removeEventListener(event, changed);
  };
}
