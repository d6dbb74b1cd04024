import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/root-route.tsx';

const provider = createRoute({
  getParentRoute: () => rootRoute,
  path: '/provider',
  component: lazyRouteComponent(() => import('./provider-portal.tsx'), 'ProviderPortal'),
});
const getParentRoute = () => provider;

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const monthOf = (value: unknown): string | undefined => (typeof value === 'string' && MONTH.test(value) ? value : undefined);
/** Only what is there: an empty filter does not stand in the address. */
const only = <T extends Readonly<Record<string, unknown>>>(search: T) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: T[K] | undefined;
  };

/** The pages of a department that provides data. */
export const providerRoutes = provider.addChildren([
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage') }),
  createRoute({
    getParentRoute,
    path: '/deliver',
    validateSearch: (search) => only({ item: textOf(search['item']) }),
    component: lazyRouteComponent(() => import('./deliver/deliver-page.tsx'), 'DeliverPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/deliveries',
    validateSearch: (search) => only({ item: textOf(search['item']), state: textOf(search['state']) }),
    component: lazyRouteComponent(() => import('./deliveries-page.tsx'), 'DeliveriesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/deliveries/$deliveryId',
    validateSearch: (search) => only({ all: search['all'] === true ? (true as const) : undefined }),
    component: lazyRouteComponent(() => import('./delivery/delivery-page.tsx'), 'DeliveryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/calendar',
    validateSearch: (search) => only({ month: monthOf(search['month']) }),
    component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/quality',
    validateSearch: (search) => only({ item: textOf(search['item']) }),
    component: lazyRouteComponent(() => import('./quality/quality-page.tsx'), 'QualityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/uses',
    validateSearch: (search) => only({ from: monthOf(search['from']), to: monthOf(search['to']), item: textOf(search['item']) }),
    component: lazyRouteComponent(() => import('./uses-page.tsx'), 'UsesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/items',
    component: lazyRouteComponent(() => import('./items/items-page.tsx'), 'ItemsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/items/$item',
    component: lazyRouteComponent(() => import('./items/own-item-page.tsx'), 'OwnItemPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/matters',
    validateSearch: (search) =>
      only({ open: textOf(search['open']), closed: search['closed'] === true ? (true as const) : undefined }),
    component: lazyRouteComponent(() => import('./matters/matters-page.tsx'), 'MattersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sources',
    component: lazyRouteComponent(() => import('./sources-page.tsx'), 'SourcesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policies',
    component: lazyRouteComponent(() => import('./policies/policies-page.tsx'), 'ProviderPoliciesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policies/$policyId',
    component: lazyRouteComponent(() => import('./policies/policy-page.tsx'), 'ProviderPolicyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/organisation',
    component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
  }),
]);
