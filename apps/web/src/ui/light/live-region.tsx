import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import styles from './visually-hidden.module.css';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Holds the one place from which a screen reader is told what changed; it outlives the screens inside. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('');
  return (
    <AnnounceContext value={setText}>
      {children}
      <p className={styles.visuallyHidden} role="status">
        {text}
      </p>
    </AnnounceContext>
  );
}

/** Tells a screen reader a sentence, once it is there and whenever it is another one. */
export function useAnnouncement(text: string | undefined): void {
  const announce = useContext(AnnounceContext);
  useEffect(() => {
    if (text !== undefined) announce(text);
  }, [announce, text]);
}
