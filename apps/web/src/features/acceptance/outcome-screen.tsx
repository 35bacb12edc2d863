import type { ReactNode } from 'react';
import { useAnnouncement } from '../../ui/light/live-region.js';
import { useFocusOnArrival } from '../../ui/light/use-focus-on-arrival.js';
import { ArchPicture, type ArchScene } from './arch-picture.js';
import styles from '../../ui/light/card.module.css';

interface OutcomeScreenProps {
  readonly scene: ArchScene;
  readonly heading: string;
  /** Whether it appears because of a person's own action, and not because the page was loaded. */
  readonly takesFocus: boolean;
  /** What it means and what to do next. */
  readonly children: ReactNode;
}

/** A screen in place of the form: what happened, what it means, what to do next. */
export function OutcomeScreen({ scene, heading, takesFocus, children }: OutcomeScreenProps) {
  const title = useFocusOnArrival<HTMLHeadingElement>(takesFocus);
  useAnnouncement(takesFocus ? heading : undefined);
  return (
    <div className={styles.card}>
      <ArchPicture scene={scene} />
      <h1 className={styles.heading} tabIndex={-1} ref={title}>
        {heading}
      </h1>
      {children}
    </div>
  );
}

/** A smaller alternative below the next step. */
export function Aside({ children }: { readonly children: ReactNode }) {
  return <p className={styles.aside}>{children}</p>;
}

/** A link alone in its line but for a few words: still as high as a finger needs. */
export function ScreenLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a className={styles.link} href={href}>
      {children}
    </a>
  );
}
