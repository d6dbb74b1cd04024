import { createRootRoute } from '@tanstack/react-router';
import { NotFoundPage } from './not-found-page.tsx';
import { SiteFrame } from './site-frame.tsx';

/** What every page stands in. */
export const rootRoute = createRootRoute({ component: SiteFrame, notFoundComponent: NotFoundPage });
