import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { ProblemError } from '../../sdk/index.ts';
import { router } from './router.tsx';
import { AppearanceProvider, useAppearance } from './shared/appearance.tsx';
import { LanguageProvider, useLanguage } from './shared/language.tsx';
import { PlatformProvider } from './shared/platform.tsx';
import { themeOf } from './shared/theme.ts';

const MAX_RETRIES = 2;

const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Whether the platform can be reached is found by asking; a page that waits in silence looks broken.
      networkMode: 'always',
      // What the platform refuses it refuses again; only what did not arrive is worth another try.
      retry: (failures, error) => failures < MAX_RETRIES && !(error instanceof ProblemError && !error.problem.retryable),
    },
    // What is done without a network fails at once and says so, instead of waiting unseen.
    mutations: { networkMode: 'always' },
  },
});

export function App() {
  return (
    <LanguageProvider>
      <AppearanceProvider>
        <PlatformProvider>
          <QueryClientProvider client={answers}>
            <Designed />
          </QueryClientProvider>
        </PlatformProvider>
      </AppearanceProvider>
    </LanguageProvider>
  );
}

function Designed() {
  const { language } = useLanguage();
  const { appearance } = useAppearance();
  return (
    <ConfigProvider button={{ autoInsertSpace: false }} theme={themeOf(appearance)} locale={language === 'zh' ? zhCN : enUS}>
      <RouterProvider router={router} />
    </ConfigProvider>
  );
}
