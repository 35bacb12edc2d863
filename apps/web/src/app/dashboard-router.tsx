import { createBrowserRouter, Navigate, Outlet, type RouteObject } from 'react-router';
import type { FeaturePage } from '../registration/feature.js';
import type { SlotRegistry } from '../registration/slots.js';
import { RequireSession } from '../session/require-session.js';
import { useViewer } from '../session/session-context.js';
import { PageLoading } from '../ui/kit/page-loading.js';
import { DashboardCrash, DashboardNotFound } from './dashboard-error.js';
import { DashboardHome } from './dashboard-home.js';
import { DashboardLayout } from './dashboard-layout.js';
import { features } from './features.js';

/** The dashboard's routes, made of the pages of all features. */
export function createDashboardRouter(slots: SlotRegistry) {
  return createBrowserRouter(dashboardRoutes(slots));
}

/** As {@link createDashboardRouter}, without a browser. */
export function dashboardRoutes(slots: SlotRegistry): RouteObject[] {
  const pages = features.flatMap(({ pages: own = [] }) => own);
  return [
    {
      Component: Outlet,
      ErrorBoundary: DashboardCrash,
      HydrateFallback: PageLoading,
      children: [
        {
          Component: RequireSession,
          children: [
            {
              Component: DashboardLayout,
              children: [
                { index: true, Component: DashboardHome },
                ...pages.map((page) => routeOf(page, slots)),
                { path: '*', Component: DashboardNotFound },
              ],
            },
          ],
        },
      ],
    },
  ];
}

/** An error of a page is shown in its place: the header and the navigation stay. */
function routeOf({ path, load, slots: slotNames = [], access }: FeaturePage, slots: SlotRegistry): RouteObject {
  const Component = async () => {
    const [page] = await Promise.all([load(), slots.load(slotNames)]);
    return page;
  };
  const page = { path, ErrorBoundary: DashboardCrash, lazy: { Component } };
  return access
    ? { element: <RequireAccess access={access} />, ErrorBoundary: DashboardCrash, children: [page] }
    : page;
}

/** Redirects others to the start page; the API refuses them the page's data in any case. */
function RequireAccess({ access }: { readonly access: Exclude<FeaturePage['access'], undefined> }) {
  return access(useViewer()) ? <Outlet /> : <Navigate to="/" replace />;
}
