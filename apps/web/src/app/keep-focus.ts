/** Mantine restores the focus 10 ms after a dialog has closed, and pages take it when they render. In milliseconds. */
const RESTORE_DELAY = 50;

/** Parts of a page with a meaning of their own, where the keyboard can go on. */
const PARTS = '[role]:not([role=presentation], [role=none]), section, form, fieldset, main';

/**
 * Moves the focus when the focused element is removed, such as a button that clears itself: to the part of the page
 * around it, or to the page's content. Without it a screen reader would start again at the top.
 */
export function keepFocus(page: Document): void {
  /** The focused element and its ancestors, from inside out. */
  let path: readonly Element[] = [];
  page.addEventListener('focusin', ({ target }) => {
    path = target instanceof Element ? ancestry(target) : [];
  });

  const isRemoved = () => path[0]?.isConnected === false;
  const restore = () => {
    // What replaced it may have taken the focus by itself.
    if (!isRemoved() || page.activeElement !== page.body) return;
    const remaining = path.find((element) => element.isConnected && element !== page.body);
    path = [];
    const part = remaining?.closest<HTMLElement>(PARTS) ?? page.querySelector<HTMLElement>('main');
    if (!part) return;
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
    part.focus({ preventScroll: true });
  };
  new MutationObserver(() => {
    if (isRemoved()) setTimeout(restore, RESTORE_DELAY);
  }).observe(page.body, { childList: true, subtree: true });
}

function ancestry(element: Element): Element[] {
  return element.parentElement ? [element, ...ancestry(element.parentElement)] : [element];
}
