const PREFIX = 'draft:';

/** A form's input that has not been sent yet, kept in this browser tab until it is sent or given up. */
export interface Draft<Values> {
  /** The stored input; undefined if there is none, or if it does not have the shape of this form. */
  readonly read: () => Values | undefined;
  readonly save: (values: Values) => void;
  readonly remove: () => void;
}

/**
 * A form's draft in session storage. It survives a reload, a lost connection and the end of the session, and is read
 * for the same person only.
 *
 * @param isValues checks the shape: an older release or a curious person may have written what is stored
 */
export function draftOf<Values>(
  form: string,
  personId: string,
  isValues: (stored: unknown) => stored is Values,
): Draft<Values> {
  const key = `${PREFIX}${form}:${personId}`;
  return {
    read: () => {
      const stored = parse(sessionStorage.getItem(key));
      return isValues(stored) ? stored : undefined;
    },
    save: (values) => sessionStorage.setItem(key, JSON.stringify(values)),
    remove: () => sessionStorage.removeItem(key),
  };
}

/** Removes every draft of this tab: after signing out, nothing that a person typed stays on the device. */
export function removeDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
