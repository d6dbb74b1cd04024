import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { useSearchNames } from '../../shared/oversight/use-search.ts';
import { rootRoute } from '../../shared/root-route.tsx';
import { textsOf } from '../../shared/texts-of.ts';

const operator = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator',
  component: lazyRouteComponent(() => import('./operator-portal.tsx'), 'OperatorPortal'),
});
const getParentRoute = () => operator;

/** The pages of the platform's own people. */
export const operatorRoutes = operator.addChildren([
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage') }),
  createRoute({
    getParentRoute,
    path: '/products',
    component: lazyRouteComponent(() => import('./marketplace/products-page.tsx'), 'ProductsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/loans',
    validateSearch: textsOf('show'),
    component: lazyRouteComponent(() => import('./loans/loans-page.tsx'), 'LoansPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/loans/$code/$institutionNo/$contractNo',
    component: lazyRouteComponent(() => import('./loans/loan-page.tsx'), 'LoanPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policies',
    component: lazyRouteComponent(() => import('./support/policies-page.tsx'), 'OperatorPoliciesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policies/$policyId',
    component: lazyRouteComponent(() => import('./support/policy-page.tsx'), 'OperatorPolicyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pools',
    component: lazyRouteComponent(() => import('./support/pools-page.tsx'), 'PoolsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/service',
    component: lazyRouteComponent(() => import('./marketplace/service-page.tsx'), 'ServicePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/board',
    validateSearch: textsOf('by', 'edition', 'category', 'division'),
    component: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/board/items/$item',
    component: lazyRouteComponent(() => import('./board/item-standing-page.tsx'), 'ItemStandingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/board/providers/$providerNo',
    component: lazyRouteComponent(() => import('./board/provider-standing-page.tsx'), 'ProviderStandingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/map',
    validateSearch: textsOf('by'),
    component: lazyRouteComponent(() => import('./map/map-page.tsx'), 'MapPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/deliveries',
    validateSearch: textsOf('state', 'item', 'providerNo'),
    component: lazyRouteComponent(() => import('./deliveries/deliveries-page.tsx'), 'DeliveriesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/deliveries/$deliveryId',
    component: lazyRouteComponent(() => import('./deliveries/delivery-page.tsx'), 'DeliveryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/catalogue',
    validateSearch: textsOf('from', 'to'),
    component: lazyRouteComponent(() => import('./catalogue/catalogue-page.tsx'), 'CataloguePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/models',
    validateSearch: textsOf('state'),
    component: lazyRouteComponent(() => import('./evaluation/models-page.tsx'), 'ModelsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/models/$modelId',
    component: lazyRouteComponent(() => import('./evaluation/model-page.tsx'), 'ModelPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/monitoring',
    validateSearch: textsOf('show'),
    component: lazyRouteComponent(() => import('./monitoring/monitoring-page.tsx'), 'MonitoringPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/monitoring/$modelId',
    validateSearch: textsOf('month'),
    component: lazyRouteComponent(() => import('./monitoring/watched-model-page.tsx'), 'WatchedModelPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studies',
    validateSearch: textsOf('study', 'fit'),
    component: lazyRouteComponent(() => import('./evaluation/studies-page.tsx'), 'StudiesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/evaluations',
    validateSearch: textsOf('code'),
    component: lazyRouteComponent(() => import('./evaluation/evaluations-page.tsx'), 'EvaluationsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/providers',
    component: lazyRouteComponent(() => import('./providers/providers-page.tsx'), 'ProvidersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/institutions',
    validateSearch: textsOf('state'),
    component: lazyRouteComponent(() => import('./institutions/institutions-page.tsx'), 'InstitutionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/institutions/$institutionNo',
    component: lazyRouteComponent(() => import('./institutions/institution-page.tsx'), 'InstitutionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/matters',
    validateSearch: textsOf('show', 'open'),
    component: lazyRouteComponent(() => import('./matters/matters-page.tsx'), 'MattersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/enterprises',
    validateSearch: textsOf('text', 'status', 'size'),
    component: lazyRouteComponent(() => import('./enterprises/enterprises-page.tsx'), 'EnterprisesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/enterprises/$subjectId',
    component: lazyRouteComponent(() => import('./enterprises/enterprise-page.tsx'), 'EnterprisePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/claims',
    validateSearch: textsOf('state'),
    component: lazyRouteComponent(() => import('./enterprises/claims-page.tsx'), 'ClaimsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/misuse',
    validateSearch: textsOf('show'),
    component: lazyRouteComponent(() => import('./misuse/misuse-page.tsx'), 'MisusePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rules',
    component: lazyRouteComponent(() => import('./misuse/rules-page.tsx'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sources',
    component: lazyRouteComponent(() => import('./services/sources-page.tsx'), 'SourcesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/health',
    component: lazyRouteComponent(() => import('./services/health-page.tsx'), 'HealthPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/proofs',
    component: lazyRouteComponent(() => import('./services/proofs-page.tsx'), 'ProofsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/holidays',
    validateSearch: textsOf('year'),
    component: lazyRouteComponent(() => import('./services/holidays-page.tsx'), 'HolidaysPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people',
    validateSearch: textsOf('person'),
    component: lazyRouteComponent(() => import('./security/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/clients',
    validateSearch: textsOf('client'),
    component: lazyRouteComponent(() => import('./security/clients-page.tsx'), 'ClientsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/signing-key',
    component: lazyRouteComponent(() => import('./security/signing-key-page.tsx'), 'SigningKeyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/uses',
    validateSearch: textsOf(...useSearchNames),
    component: lazyRouteComponent(() => import('./audit/uses-page.tsx'), 'UsesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reconciliation',
    validateSearch: textsOf('month', 'day'),
    component: lazyRouteComponent(() => import('./audit/reconciliation-page.tsx'), 'ReconciliationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/entries',
    validateSearch: textsOf('operation', 'since', 'until'),
    component: lazyRouteComponent(() => import('./audit/entries-page.tsx'), 'EntriesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/log',
    component: lazyRouteComponent(() => import('./audit/log-page.tsx'), 'LogPage'),
  }),
]);
