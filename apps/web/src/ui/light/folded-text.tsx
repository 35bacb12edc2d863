import { useLightMessages } from './messages.js';
import styles from './folded-text.module.css';

/** A longer text, in characters or lines, is folded, so that what follows is not far away. */
const LONG_TEXT = 420;
const MANY_LINES = 8;

/**
 * A text that somebody wrote, each paragraph in its own direction. A long one is folded by a native disclosure, which
 * works without JavaScript too.
 */
export function FoldedText({ text }: { readonly text: string }) {
  const messages = useLightMessages();
  const isLong = text.length > LONG_TEXT || text.split('\n').length > MANY_LINES;
  return (
    <div className={styles.folded}>
      {isLong && (
        <details className={styles.more}>
          <summary>
            <span className={styles.whenFolded}>{messages.readMore}</span>
            <span className={styles.whenWhole}>{messages.showLess}</span>
          </summary>
        </details>
      )}
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </div>
  );
}
