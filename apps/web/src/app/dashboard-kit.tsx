import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo } from 'react';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { dashboardTheme, resolveRoles } from './dashboard-theme.js';

/** The nonce that the server has put into the page for the content policy; there is none in development. */
const getStyleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Mantine with our theme, in the page's language, in light or dark as the device prefers. */
export function DashboardKit({ children }: { readonly children: ReactNode }) {
  const messages = useDashboardMessages();
  const theme = useMemo(() => {
    const close = { defaultProps: { closeButtonProps: { 'aria-label': messages.close } } };
    return mergeThemeOverrides(dashboardTheme, { components: { Notification: close } });
  }, [messages]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveRoles}
      defaultColorScheme="auto"
      getStyleNonce={getStyleNonce}
    >
      <Notifications position="bottom-right" limit={3} />
      {children}
    </MantineProvider>
  );
}
