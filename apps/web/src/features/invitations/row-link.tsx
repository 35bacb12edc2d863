import { Link, useLocation } from 'react-router';
import { rememberList } from './list-return.js';
import classes from './row-link.module.css';

interface RowLinkProps {
  readonly id: string;
  readonly title: string;
}

/** An invitation's title as the link of its whole row or card, which is its nearest positioned ancestor. */
export function RowLink({ id, title }: RowLinkProps) {
  const { search } = useLocation();
  return (
    <Link className={classes.link} to={`/invitations/${id}`} state={rememberList(search)} title={title}>
      {title}
    </Link>
  );
}
