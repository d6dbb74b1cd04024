import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/root-route.tsx';

const institution = createRoute({
  getParentRoute: () => rootRoute,
  path: '/institution',
  component: lazyRouteComponent(() => import('./institution-portal.tsx'), 'InstitutionPortal'),
});
const getParentRoute = () => institution;

export const institutionRoutes = institution.addChildren([
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage') }),
]);
