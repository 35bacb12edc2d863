import { Button } from '@mantine/core';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { currentToasts, hideToast, subscribeToToasts, type Toast } from './toast-store.js';
import classes from './toasts.module.css';

/**
 * Shows what {@link showSuccess} and {@link showFailure} say, in a corner of the window. Not @mantine/notifications, which
 * would add 15 kB to every page.
 */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts);
  return (
    // Always in the page: screen readers read out only what is added to a region that they know.
    <div className={classes.toasts} aria-live="polite">
      {toasts.map((toast) => (
        <OneToast toast={toast} key={toast.id} />
      ))}
    </div>
  );
}

function OneToast({ toast: { id, tone, text, action, shownFor } }: { readonly toast: Toast }) {
  const messages = useDashboardMessages();
  // It stays while somebody reads it or is about to press its button (WCAG 2.2.1).
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => hideToast(id), shownFor);
    return () => clearTimeout(timer);
  }, [id, isHeld, shownFor]);

  const Icon = tone === 'danger' ? CircleAlert : CircleCheck;
  return (
    <div
      className={classes.toast}
      data-tone={tone}
      role={tone === 'danger' ? 'alert' : undefined}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Icon className={classes.icon} size={20} />
      <span className={classes.text}>{text}</span>
      {action && (
        <Button
          className={classes.action}
          variant="light"
          size="sm"
          onClick={() => {
            hideToast(id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <button className={classes.close} type="button" aria-label={messages.close} onClick={() => hideToast(id)}>
        <X size={18} />
      </button>
    </div>
  );
}
