import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Bilingual, Language } from '../../../sdk/words/index.ts';

export type { Bilingual, Language };

type Speech = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The text in the reader's language. */
  readonly t: (text: Bilingual) => string;
};

const STORED_AS = 'jinqiao.language';
const Spoken = createContext<Speech | undefined>(undefined);

/** Chinese unless the reader has chosen English, here or in the browser's settings. The choice is kept in the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(STORED_AS, language);
  }, [language]);
  const speech = useMemo(() => ({ language, setLanguage, t: (text: Bilingual) => text[language] }), [language]);
  return <Spoken value={speech}>{children}</Spoken>;
}

export function useLanguage(): Speech {
  const speech = use(Spoken);
  if (speech === undefined) throw new Error('outside LanguageProvider');
  return speech;
}

function initialLanguage(): Language {
  const stored = localStorage.getItem(STORED_AS);
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.language.startsWith('en') ? 'en' : 'zh';
}
