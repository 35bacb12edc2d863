import type { Typed } from './page-state.js';

const keyOf = (code: string) => `acceptance:${code}`;

/** Keeps what is typed for one invitation in this tab, so that it survives a reload while waiting. */
export function keepTyped(code: string, typed: Typed): void {
  try {
    sessionStorage.setItem(keyOf(code), JSON.stringify(typed));
  } catch {
    // Storage can be blocked or full: then a reload forgets.
  }
}

/** Forgets it: it was sent. */
export function forgetTyped(code: string): void {
  try {
    sessionStorage.removeItem(keyOf(code));
  } catch {
    // As above.
  }
}

/** What was kept for one invitation in this tab. */
export function readTyped(code: string): Partial<Typed> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(code)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const text = (name: keyof Typed) => {
      const value: unknown = Reflect.get(kept, name);
      return typeof value === 'string' ? value : '';
    };
    return { name: text('name'), email: text('email') };
  } catch {
    return {};
  }
}
