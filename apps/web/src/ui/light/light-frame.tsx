import type { ReactNode } from 'react';
import { LiveRegion } from './live-region.js';
import styles from './light-frame.module.css';
import { Mark } from './logo.js';

interface LightFrameProps {
  /** The school, whose page it is to students; undefined where it could not be loaded. */
  readonly institutionName: string | undefined;
  readonly children: ReactNode;
}

/** The frame of the pages that students see first: the school's name, the page, and the product's name at the end. */
export function LightFrame({ institutionName, children }: LightFrameProps) {
  return (
    <LiveRegion>
      <div className={styles.page}>
        <header className={styles.header} dir="auto">
          {institutionName}
        </header>
        <main className={styles.main}>{children}</main>
        <footer className={styles.footer}>
          <Mark size={16} />
          Matricula
        </footer>
      </div>
    </LiveRegion>
  );
}
