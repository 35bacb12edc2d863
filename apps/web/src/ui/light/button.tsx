import type { ReactNode } from 'react';
import styles from './button.module.css';

type Look = 'primary' | 'quiet';

interface ButtonProps {
  readonly children: ReactNode;
  readonly type?: 'button' | 'submit';
  readonly look?: Look;
  readonly isWide?: boolean;
  /** What it starts is not done yet: it keeps the focus, says so, and pressing it again does nothing. */
  readonly loading?: boolean;
  /** It cannot be pressed for the moment; it stays focusable, so that the focus is not lost. */
  readonly disabled?: boolean;
  readonly onClick?: () => void;
}

/** A button at least 44 px high. */
export function Button({ children, type = 'button', look, isWide, loading, disabled, onClick }: ButtonProps) {
  const isInactive = loading === true || disabled === true;
  return (
    <button
      type={type}
      className={classOf(look, isWide)}
      aria-busy={loading}
      aria-disabled={isInactive}
      onClick={(event) => (isInactive ? event.preventDefault() : onClick?.())}
    >
      {loading && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  readonly children: ReactNode;
  readonly href: string;
  readonly look?: Look;
  readonly isWide?: boolean;
}

/** A link that looks like a button: the next step of its page. */
export function ButtonLink({ children, href, look, isWide }: ButtonLinkProps) {
  return (
    <a className={classOf(look, isWide)} href={href}>
      {children}
    </a>
  );
}

function classOf(look: Look = 'primary', isWide = false): string {
  return [styles.button, styles[look], isWide && styles.wide].filter(Boolean).join(' ');
}
