/** How long a toast without a button stays, in milliseconds. */
const SHOWN_FOR = 5000;
/** Failures stay longer: they have to be understood. In milliseconds. */
const FAILURE_SHOWN_FOR = 15_000;
/** More than these would cover the page: the oldest goes. */
const TOASTS_MAX = 3;

/** A short message in a corner of the window, about something that has just happened. */
export interface Toast {
  readonly id: number;
  readonly tone: 'success' | 'danger';
  readonly text: string;
  readonly action?: ToastAction | undefined;
  /** In milliseconds, unless somebody points at it or has the focus in it. */
  readonly shownFor: number;
}

interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function add(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  set([...toasts, { ...toast, id: lastId }].slice(-TOASTS_MAX));
}

/** Says that something is done; optionally with a button, such as one that undoes it. */
export function showSuccess(text: string, { shownFor = SHOWN_FOR, action }: Partial<Toast> = {}): void {
  add({ tone: 'success', text, action, shownFor });
}

/** Says that something could not be done, and what to do next. */
export function showFailure(text: string): void {
  add({ tone: 'danger', text, shownFor: FAILURE_SHOWN_FOR });
}

export function hideToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export function clearToasts(): void {
  set([]);
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}
