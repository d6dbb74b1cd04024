import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/root-route.tsx';
import { textsOf } from '../../shared/texts-of.ts';

const enterprise = createRoute({
  getParentRoute: () => rootRoute,
  path: '/enterprise',
  component: lazyRouteComponent(() => import('./enterprise-portal.tsx'), 'EnterprisePortal'),
});
const getParentRoute = () => enterprise;

/** The pages of an enterprise's owner and staff. */
export const enterpriseRoutes = enterprise.addChildren([
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage') }),
  createRoute({
    getParentRoute,
    path: '/finance',
    component: lazyRouteComponent(() => import('./finance/finance-page.tsx'), 'FinancePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/finance/new',
    validateSearch: textsOf('product'),
    component: lazyRouteComponent(() => import('./finance/demand-page.tsx'), 'DemandPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/finance/policies',
    component: lazyRouteComponent(() => import('./finance/policies-page.tsx'), 'PoliciesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/finance/demands/$demandId',
    validateSearch: textsOf('product'),
    component: lazyRouteComponent(() => import('./finance/match-page.tsx'), 'MatchPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/finance/applications/$applicationId',
    component: lazyRouteComponent(() => import('./finance/application-page.tsx'), 'ApplicationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/finance/guarantees/$guaranteeId',
    component: lazyRouteComponent(() => import('./finance/guarantee-page.tsx'), 'GuaranteePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/finance/loans/$institutionNo/$contractNo',
    component: lazyRouteComponent(() => import('./finance/loan-page.tsx'), 'LoanPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/file',
    validateSearch: (search): { empty?: true; item?: string } => ({
      ...(search['empty'] === true ? { empty: true } : {}),
      ...(typeof search['item'] === 'string' ? { item: search['item'] } : {}),
    }),
    component: lazyRouteComponent(() => import('./own-file-page.tsx'), 'OwnFilePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/evaluation',
    component: lazyRouteComponent(() => import('./evaluation-page.tsx'), 'EvaluationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/authorisations',
    component: lazyRouteComponent(() => import('./authorisations-page.tsx'), 'AuthorisationsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/authorisations/give',
    validateSearch: textsOf('purpose'),
    component: lazyRouteComponent(() => import('./give-page.tsx'), 'GivePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/authorisations/$authorisationId',
    component: lazyRouteComponent(() => import('./authorisation-page.tsx'), 'AuthorisationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/accesses',
    component: lazyRouteComponent(() => import('./accesses-page.tsx'), 'AccessesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/matters',
    component: lazyRouteComponent(() => import('./matters-page.tsx'), 'MattersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/credit-reports',
    component: lazyRouteComponent(() => import('./credit-reports-page.tsx'), 'CreditReportsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports',
    component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/staff',
    component: lazyRouteComponent(() => import('./staff-page.tsx'), 'StaffPage'),
  }),
]);
