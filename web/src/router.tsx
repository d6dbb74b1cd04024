import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './portals/account/routes.ts';
import { enterpriseRoutes } from './portals/enterprise/routes.ts';
import { institutionRoutes } from './portals/institution/routes.ts';
import { operatorRoutes } from './portals/operator/routes.ts';
import { providerRoutes } from './portals/provider/routes.ts';
import { publicRoutes } from './portals/public/routes.ts';
import { regulatorRoutes } from './portals/regulator/routes.ts';
import { ProblemView } from './shared/problem-view.tsx';
import { rootRoute } from './shared/root-route.tsx';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...publicRoutes,
    ...accountRoutes,
    enterpriseRoutes,
    institutionRoutes,
    operatorRoutes,
    providerRoutes,
    regulatorRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <ProblemView error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
