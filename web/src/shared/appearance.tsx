import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Appearance = 'light' | 'dark';
type Chosen = { readonly appearance: Appearance; readonly setAppearance: (appearance: Appearance) => void };

const STORED_AS = 'jinqiao.appearance';
const Shown = createContext<Chosen | undefined>(undefined);

/** Light or dark, as the reader chose or the device says. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const [appearance, setAppearance] = useState<Appearance>(initialAppearance);
  useEffect(() => {
    document.documentElement.dataset['appearance'] = appearance;
    localStorage.setItem(STORED_AS, appearance);
  }, [appearance]);
  const chosen = useMemo(() => ({ appearance, setAppearance }), [appearance]);
  return <Shown value={chosen}>{children}</Shown>;
}

export function useAppearance(): Chosen {
  const chosen = use(Shown);
  if (chosen === undefined) throw new Error('outside AppearanceProvider');
  return chosen;
}

function initialAppearance(): Appearance {
  const stored = localStorage.getItem(STORED_AS);
  if (stored === 'light' || stored === 'dark') return stored;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
