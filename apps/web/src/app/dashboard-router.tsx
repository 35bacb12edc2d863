import { createBrowserRouter, Outlet } from 'react-router';
import { ViewerGate } from '../features/auth/viewer-gate.js';
import { DashboardCrash, DashboardNotFound } from './dashboard-error.js';
import { DashboardLayout } from './dashboard-layout.js';
import { PageLoading } from '../ui/page-loading.js';
import { StaffOnly } from './dashboard-staff-only.js';

/**
 * The dashboard's addresses. A page's code comes with its route; what a page breaks, breaks in its own place, with the
 * way to the other pages left standing.
 */
export function createDashboardRouter() {
  return createBrowserRouter([
    {
      Component: Outlet,
      ErrorBoundary: DashboardCrash,
      HydrateFallback: PageLoading,
      children: [
        {
          path: 'sign-in',
          lazy: { Component: async () => (await import('../features/auth/sign-in-page.js')).SignInPage },
        },
        {
          Component: ViewerGate,
          children: [
            {
              path: 'choose-password',
              lazy: {
                Component: async () => (await import('../features/auth/choose-password-page.js')).ChoosePasswordPage,
              },
            },
            { Component: DashboardLayout, children: [{ ErrorBoundary: DashboardCrash, children: pages }] },
          ],
        },
      ],
    },
  ]);
}

const pages = [
  {
    index: true,
    lazy: { Component: async () => (await import('./dashboard-home.js')).DashboardHome },
  },
  {
    path: 'invitations',
    Component: StaffOnly,
    children: [
      {
        index: true,
        ErrorBoundary: DashboardCrash,
        lazy: { Component: async () => (await import('./dashboard-invitation-list.js')).DashboardInvitationList },
      },
      {
        path: 'new',
        ErrorBoundary: DashboardCrash,
        lazy: { Component: async () => (await import('./dashboard-new-invitation.js')).DashboardNewInvitation },
      },
      {
        path: ':id',
        ErrorBoundary: DashboardCrash,
        lazy: { Component: async () => (await import('./dashboard-invitation.js')).DashboardInvitation },
      },
    ],
  },
  { path: '*', Component: DashboardNotFound },
];
