import { createContext, use, useMemo, type ReactNode } from 'react';
import { createClient, type Client } from '../../../sdk/index.ts';
import { useLanguage } from './language.tsx';

const Reached = createContext<Client | undefined>(undefined);

/** The platform that served this page, asked in the reader's language and in the name of the session's cookie. */
export function PlatformProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const client = useMemo(() => createClient({ url: window.location.origin, language }), [language]);
  return <Reached value={client}>{children}</Reached>;
}

export function usePlatform(): Client {
  const client = use(Reached);
  if (client === undefined) throw new Error('outside PlatformProvider');
  return client;
}
