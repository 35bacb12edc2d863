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
      const stored = parse(inStorage((storage) => storage.getItem(key)) ?? null);
      return isValues(stored) ? stored : undefined;
    },
    save: (values) => inStorage((storage) => storage.setItem(key, JSON.stringify(values))),
    remove: () => inStorage((storage) => storage.removeItem(key)),
  };
}

/** Removes every draft of this tab: after signing out, nothing that a person typed stays on the device. */
export function removeDrafts(): void {
  for (const key of draftKeys()) inStorage((storage) => storage.removeItem(key));
}

function draftKeys(): readonly string[] {
  return inStorage((storage) => Object.keys(storage).filter((key) => key.startsWith(PREFIX))) ?? [];
}

/** Undefined if the browser forbids storage to this site, or the storage is full: forms work without drafts. */
function inStorage<Result>(access: (storage: Storage) => Result): Result | undefined {
  try {
    return access(window.sessionStorage);
  } catch {
    return undefined;
  }
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
