import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/root-route.tsx';

const regulator = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regulator',
  component: lazyRouteComponent(() => import('./regulator-portal.tsx'), 'RegulatorPortal'),
});
const getParentRoute = () => regulator;

export const regulatorRoutes = regulator.addChildren([
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage') }),
]);
