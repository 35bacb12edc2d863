import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import classes from './page-heading.module.css';
import { useDocumentTitle } from '../light/use-document-title.js';

interface PageHeadingProps {
  readonly title: string;
  /** Beside the title: the page's buttons. */
  readonly actions?: ReactNode;
  /** Under the title, in small print. */
  readonly children?: ReactNode;
}

/**
 * A page's only h1. Names the page in the tab, and takes the focus after a navigation, so that keyboard and
 * screen readers start at the top of the new page.
 */
export function PageHeading({ title, actions, children }: PageHeadingProps) {
  const messages = useDashboardMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  // React Router gives the first page of a visit this key; there the browser's own focus is right.
  const [firstPath] = useState(key === 'default' ? pathname : undefined);
  useDocumentTitle(messages.pageTitle({ page: title }));
  useEffect(() => {
    if (pathname !== firstPath) heading.current?.focus({ preventScroll: true });
  }, [firstPath, pathname]);
  return (
    <div className={classes.bar}>
      <div className={classes.text}>
        <h1 className={classes.title} ref={heading} tabIndex={-1}>
          {/* In its own direction, but where every title begins. */}
          <bdi>{title}</bdi>
        </h1>
        {children && <div className={classes.note}>{children}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
