import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FrontPage } from './portals/public/front-page.tsx';
import { PublicFrame } from './portals/public/public-frame.tsx';
import { NotFoundPage } from './shared/not-found-page.tsx';
import { ProblemView } from './shared/problem-view.tsx';

const root = createRootRoute({ component: PublicFrame, notFoundComponent: NotFoundPage });

const front = createRoute({ getParentRoute: () => root, path: '/', component: FrontPage });
const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/catalogue',
  component: lazyRouteComponent(() => import('./portals/public/catalogue-page.tsx'), 'CataloguePage'),
});
const item = createRoute({
  getParentRoute: () => root,
  path: '/catalogue/$item',
  component: lazyRouteComponent(() => import('./portals/public/item-page.tsx'), 'ItemPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./portals/public/sign-in-page.tsx'), 'SignInPage'),
});
const enterprise = createRoute({
  getParentRoute: () => root,
  path: '/enterprise',
  component: lazyRouteComponent(() => import('./portals/enterprise/enterprise-portal.tsx'), 'EnterprisePortal'),
});
const ownFile = createRoute({
  getParentRoute: () => enterprise,
  path: '/file',
  validateSearch: (search): { empty?: true } => (search['empty'] === true ? { empty: true } : {}),
  component: lazyRouteComponent(() => import('./portals/enterprise/own-file-page.tsx'), 'OwnFilePage'),
});
const authorisations = createRoute({
  getParentRoute: () => enterprise,
  path: '/authorisations',
  component: lazyRouteComponent(() => import('./portals/enterprise/authorisations-page.tsx'), 'AuthorisationsPage'),
});
const accesses = createRoute({
  getParentRoute: () => enterprise,
  path: '/accesses',
  component: lazyRouteComponent(() => import('./portals/enterprise/accesses-page.tsx'), 'AccessesPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([front, catalogue, item, signIn, enterprise.addChildren([ownFile, authorisations, accesses])]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <ProblemView error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
