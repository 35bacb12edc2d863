/** What somebody has typed and not sent yet, kept in this tab until it is sent or given up. */
export interface KeptDraft<T> {
  /** What was kept; undefined where there is nothing, or nothing of this shape. */
  readonly read: () => T | undefined;
  readonly keep: (draft: T) => void;
  readonly forget: () => void;
}

/**
 * Keeps a draft through an ended session, a reload or a lost connection: in this tab, for this person alone.
 * @param isDraft what was stored may be of an older version, or of somebody's own making
 */
export function storedDraft<T>(
  form: string,
  personId: string,
  isDraft: (stored: unknown) => stored is T,
): KeptDraft<T> {
  const key = `draft:${form}:${personId}`;
  return {
    read: () => {
      const stored = parse(sessionStorage.getItem(key));
      return isDraft(stored) ? stored : undefined;
    },
    keep: (draft) => sessionStorage.setItem(key, JSON.stringify(draft)),
    forget: () => sessionStorage.removeItem(key),
  };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
