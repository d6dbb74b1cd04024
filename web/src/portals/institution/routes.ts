import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/root-route.tsx';
import { textsOf } from '../../shared/texts-of.ts';

const institution = createRoute({
  getParentRoute: () => rootRoute,
  path: '/institution',
  component: lazyRouteComponent(() => import('./institution-portal.tsx'), 'InstitutionPortal'),
});
const getParentRoute = () => institution;

/** Which authorisation a page is about; kept in the address, so that a reload shows the same. */
type About = { readonly authorisation?: string };
const validateSearch = (search: Record<string, unknown>): About =>
  typeof search['authorisation'] === 'string' ? { authorisation: search['authorisation'] } : {};

/** The pages of the people of a bank. */
export const institutionRoutes = institution.addChildren([
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage') }),
  createRoute({
    getParentRoute,
    path: '/authorisations',
    component: lazyRouteComponent(() => import('./authorisations-page.tsx'), 'AuthorisationsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/authorisations/new',
    component: lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/applications',
    component: lazyRouteComponent(() => import('./finance/queue-page.tsx'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/applications/$applicationId',
    component: lazyRouteComponent(() => import('./finance/application-page.tsx'), 'ApplicationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/guarantees',
    component: lazyRouteComponent(() => import('./guarantees/guarantees-page.tsx'), 'GuaranteesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/guarantees/$guaranteeId',
    component: lazyRouteComponent(() => import('./guarantees/guarantee-page.tsx'), 'GuaranteePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/loans',
    validateSearch: textsOf('show', 'code', 'caseNo'),
    component: lazyRouteComponent(() => import('./finance/loans/loans-page.tsx'), 'LoansPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/loans/$code/$institutionNo/$contractNo',
    component: lazyRouteComponent(() => import('./finance/loans/loan-page.tsx'), 'LoanPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/products',
    component: lazyRouteComponent(() => import('./finance/products-page.tsx'), 'ProductsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/products/$productId',
    component: lazyRouteComponent(() => import('./finance/product-page.tsx'), 'ProductPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pools',
    component: lazyRouteComponent(() => import('./support/pools-page.tsx'), 'PoolsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases',
    component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/report',
    validateSearch,
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/models',
    component: lazyRouteComponent(() => import('./models/models-page.tsx'), 'ModelsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/models/$modelId',
    component: lazyRouteComponent(() => import('./models/model-page.tsx'), 'ModelPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studies',
    validateSearch: textsOf('study', 'fit'),
    component: lazyRouteComponent(() => import('./studies-page.tsx'), 'StudiesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verify',
    validateSearch,
    component: lazyRouteComponent(() => import('./verify-page.tsx'), 'VerifyPage'),
  }),
  createRoute({ getParentRoute, path: '/uses', component: lazyRouteComponent(() => import('./uses-page.tsx'), 'UsesPage') }),
  createRoute({
    getParentRoute,
    path: '/notices',
    component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/misuse',
    component: lazyRouteComponent(() => import('./misuse-page.tsx'), 'MisusePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admission',
    component: lazyRouteComponent(() => import('./admission-page.tsx'), 'AdmissionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/webhooks',
    component: lazyRouteComponent(() => import('./webhooks/webhooks-page.tsx'), 'WebhooksPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/quota',
    component: lazyRouteComponent(() => import('./quota/quota-page.tsx'), 'QuotaPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/organisation',
    component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
  }),
]);
