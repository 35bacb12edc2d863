import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { Toasts } from '../ui/kit/toasts.js';
import { dashboardTheme, resolveRoles } from './dashboard-theme.js';

/** The nonce that the server has put into the page for the content policy; there is none in development. */
const getStyleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Mantine with our theme, in the page's language, in light or dark as the device prefers. */
export function DashboardKit({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={dashboardTheme}
      cssVariablesResolver={resolveRoles}
      defaultColorScheme="auto"
      getStyleNonce={getStyleNonce}
    >
      {children}
      <Toasts />
    </MantineProvider>
  );
}
