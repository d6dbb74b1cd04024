import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/root-route.tsx';

const enterprise = createRoute({
  getParentRoute: () => rootRoute,
  path: '/enterprise',
  component: lazyRouteComponent(() => import('./enterprise-portal.tsx'), 'EnterprisePortal'),
});
const getParentRoute = () => enterprise;

/** The pages of an enterprise's owner and staff. */
export const enterpriseRoutes = enterprise.addChildren([
  createRoute({
    getParentRoute,
    path: '/file',
    validateSearch: (search): { empty?: true } => (search['empty'] === true ? { empty: true } : {}),
    component: lazyRouteComponent(() => import('./own-file-page.tsx'), 'OwnFilePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/authorisations',
    component: lazyRouteComponent(() => import('./authorisations-page.tsx'), 'AuthorisationsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/accesses',
    component: lazyRouteComponent(() => import('./accesses-page.tsx'), 'AccessesPage'),
  }),
]);
