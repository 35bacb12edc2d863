import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './back-link.module.css';

/** A link to the parent page, above a page's title. */
export function BackLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link className={classes.link} to={to}>
      <ArrowLeft size={16} />
      {children}
    </Link>
  );
}
