import type { ReactNode } from 'react';
import styles from './fact-icons.module.css';

/** A book. */
export function CourseIcon() {
  return (
    <Icon>
      <path d="M12 6.5C10 5 7 4.5 3.5 4.5v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-14c-3.5 0-6.5.5-8.5 2zv14" />
    </Icon>
  );
}

/** The arch of the logo, with a person in it. */
export function SpotsIcon() {
  return (
    <Icon>
      <path d="M4.5 20.5V12a7.5 7.5 0 0 1 15 0v8.5" />
      <circle className={styles.spot} cx="12" cy="17.5" r="3.5" />
    </Icon>
  );
}

/** A clock. */
export function ExpirationIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5V12l3 2" />
    </Icon>
  );
}

/** A line drawing on a grid of 24; the text beside it says the same. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
