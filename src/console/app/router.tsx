import { Suspense, lazy } from 'react';
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { GhostRows } from '../parts/ghosts.js';
import type { Screen } from '../parts/screen.js';
import { Frame } from './frame.js';
import { NotFound } from './not-found.js';
import { SCREENS } from './screens.js';
import { parseSearch, stringifySearch } from './search-params.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

function routeOf({ path, load }: Screen) {
  const Loaded = lazy(async () => ({ default: await load() }));
  return createRoute({
    getParentRoute: () => root,
    path,
    component: () => (
      <Suspense fallback={<GhostRows />}>
        <Loaded />
      </Suspense>
    ),
  });
}

// Until there is a screen for the start, the first of the navigation is it.
const start = SCREENS.some(({ path }) => path === '/')
  ? []
  : [
      createRoute({
        getParentRoute: () => root,
        path: '/',
        beforeLoad: ({ search }) => {
          throw redirect({ to: SCREENS[0]?.path ?? '/', search, replace: true });
        },
      }),
    ];

export const router = createRouter({
  routeTree: root.addChildren([...start, ...SCREENS.map(routeOf)]),
  basepath: '/console',
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
});
