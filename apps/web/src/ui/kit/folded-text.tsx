import { useId, useState } from 'react';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import classes from './folded-text.module.css';

/** A longer text, in characters or lines, is folded. */
const LONG_TEXT = 420;
const MANY_LINES = 8;

/** A text that somebody wrote, in its own direction; a long one is folded, with a button to read on. */
export function FoldedText({ text }: { readonly text: string }) {
  const messages = useDashboardMessages();
  const [isWhole, setIsWhole] = useState(false);
  const id = useId();
  const isLong = text.length > LONG_TEXT || text.split('\n').length > MANY_LINES;
  return (
    <>
      <p className={classes.text} id={id} dir="auto" data-folded={isLong && !isWhole}>
        {text}
      </p>
      {isLong && (
        <button
          className={classes.more}
          type="button"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? messages.readLess : messages.readMore}
        </button>
      )}
    </>
  );
}
