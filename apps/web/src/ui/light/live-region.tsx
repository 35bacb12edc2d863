import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import styles from './visually-hidden.module.css';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Holds the one live region of the page, which stays while the screens inside change. */
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

/** Has a screen reader read a sentence, when it appears and whenever it changes. */
export function useAnnouncement(text: string | undefined): void {
  const announce = useContext(AnnounceContext);
  useEffect(() => {
    if (text !== undefined) announce(text);
  }, [announce, text]);
}
