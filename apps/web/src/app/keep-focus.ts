/** The kit gives the focus back 10 ms after a dialog has closed; pages take it when they are drawn. In milliseconds. */
const OTHERS_MAY_TAKE_IT = 50;

/** Parts of a page that have a meaning of their own, from which the keyboard can go on. */
const PARTS = '[role]:not([role=presentation], [role=none]), section, form, fieldset, main';

/**
 * Gives the focus a place when what had it goes away, as a button does that has cleared what it stood for: on the part
 * of the page around it, or else on the page's content. Without it a screen reader would begin anew at the top.
 */
export function keepFocus(page: Document): void {
  /** What has the focus, and all around it, from inside out. */
  let place: readonly Element[] = [];
  page.addEventListener('focusin', ({ target }) => {
    place = target instanceof Element ? ancestry(target) : [];
  });

  const isGone = () => place[0]?.isConnected === false;
  const look = () => {
    // Whatever took its place may have taken the focus by itself.
    if (!isGone() || page.activeElement !== page.body) return;
    const remaining = place.find((element) => element.isConnected && element !== page.body);
    place = [];
    const part = remaining?.closest<HTMLElement>(PARTS) ?? page.querySelector<HTMLElement>('main');
    if (!part) return;
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
    part.focus({ preventScroll: true });
  };
  new MutationObserver(() => {
    if (isGone()) setTimeout(look, OTHERS_MAY_TAKE_IT);
  }).observe(page.body, { childList: true, subtree: true });
}

function ancestry(element: Element): Element[] {
  return element.parentElement ? [element, ...ancestry(element.parentElement)] : [element];
}
