import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { useSearchNames } from '../../shared/oversight/use-search.ts';
import { rootRoute } from '../../shared/root-route.tsx';
import { textsOf } from '../../shared/texts-of.ts';

const regulator = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regulator',
  component: lazyRouteComponent(() => import('./regulator-portal.tsx'), 'RegulatorPortal'),
});
const getParentRoute = () => regulator;

/** The pages of whoever supervises. */
export const regulatorRoutes = regulator.addChildren([
  createRoute({
    getParentRoute,
    path: '/',
    validateSearch: textsOf('by', 'step'),
    component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/uses',
    validateSearch: textsOf(...useSearchNames),
    component: lazyRouteComponent(() => import('./uses-page.tsx'), 'UsesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/loans',
    validateSearch: textsOf('on', 'measure', 'by'),
    component: lazyRouteComponent(() => import('./loans/loans-page.tsx'), 'LoansPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reconciliation',
    validateSearch: textsOf('month', 'day'),
    component: lazyRouteComponent(() => import('./reconciliation-page.tsx'), 'ReconciliationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/misuse',
    validateSearch: textsOf('show'),
    component: lazyRouteComponent(() => import('./misuse-page.tsx'), 'MisusePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/refused',
    validateSearch: textsOf('institutionNo', 'since', 'until'),
    component: lazyRouteComponent(() => import('./refused-page.tsx'), 'RefusedPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/deletions',
    validateSearch: textsOf('show'),
    component: lazyRouteComponent(() => import('./deletions-page.tsx'), 'DeletionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/institutions',
    component: lazyRouteComponent(() => import('./institutions/institutions-page.tsx'), 'InstitutionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/institutions/$institutionNo',
    component: lazyRouteComponent(() => import('./institutions/institution-page.tsx'), 'InstitutionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pools',
    component: lazyRouteComponent(() => import('./support/pools-page.tsx'), 'PoolsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/log',
    component: lazyRouteComponent(() => import('./log-page.tsx'), 'LogPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/picture',
    validateSearch: textsOf('measure', 'by', 'month'),
    component: lazyRouteComponent(() => import('./picture-page.tsx'), 'PicturePage'),
  }),
]);
