import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** More presses of Tab than any page has focusable elements. */
const STOPS_MAX = 80;
/** A page may set the focus a moment after it has rendered. */
const SETTLES_WITHIN_MS = 2_000;
const LOOK_AGAIN_MS = 20;

/** The focused element, as a person sees it. */
interface Focus {
  /** Its text or label; empty for the page itself. */
  readonly name: string;
  readonly tag: string;
  /** Headings are focused to be read out: they are no controls, and have no ring. */
  readonly isControl: boolean;
  /** It, its label or an element beside it has an outline or a ring. */
  readonly hasRing: boolean;
  /** It is in the window, and nothing covers it. */
  readonly isSeen: boolean;
}

/** A person who uses only the keyboard. Each press checks that the focus is on an element and visible. */
export class Keyboard {
  readonly #path: string[] = [];

  constructor(private readonly page: Page) {}

  /** Presses Tab, or Shift-Tab to go back, until an element of that name has the focus. */
  async goTo(name: RegExp, { back = false } = {}): Promise<void> {
    for (let stops = 0; stops < STOPS_MAX; stops += 1) {
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      // After the last element the browser's own controls have the focus, then the page's first one.
      if (name.test((await this.#look({ mayBeOutside: true })).name)) return;
    }
    throw new Error(`Tab leads to nothing named ${name}; it led to: ${this.#path.slice(-STOPS_MAX).join(' | ')}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types into the focused element. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.#look();
  }

  /** Goes to a field and fills it. */
  async fill(name: RegExp, text: string): Promise<void> {
    await this.goTo(name);
    await this.type(text);
  }

  /** Goes to a button or link and presses it. */
  async activate(name: RegExp, options?: { back?: boolean; key?: 'Enter' | 'Space' }): Promise<void> {
    await this.goTo(name, options);
    await this.press(options?.key ?? 'Enter');
  }

  /**
   * Waits until the focus has settled after a step: on something of that name, or anywhere at all.
   * @throws Error when it is lost or cannot be seen
   */
  async isOn(name = /./): Promise<void> {
    for (const end = Date.now() + SETTLES_WITHIN_MS; Date.now() < end; await wait(LOOK_AGAIN_MS)) {
      if (name.test((await this.page.evaluate(focusOfPage)).name)) break;
    }
    const focus = await this.#look();
    if (!name.test(focus.name)) throw new Error(`The focus is not on ${name}, but on: ${focus.name || focus.tag}`);
  }

  async #look({ mayBeOutside = false } = {}): Promise<Focus> {
    const focus = await this.page.evaluate(focusOfPage);
    this.#path.push(focus.name || focus.tag);
    const isOutside = focus.tag === 'BODY' || focus.tag === 'HTML';
    if (isOutside && !mayBeOutside) throw new Error(`The focus is lost, after: ${this.#path.slice(-5).join(' | ')}`);
    if (!isOutside && focus.isControl && !(focus.hasRing && focus.isSeen)) {
      throw new Error(`The focus cannot be seen: ${JSON.stringify(focus)}`);
    }
    return focus;
  }
}

/** Runs in the page. */
function focusOfPage(): Focus {
  const element = document.activeElement ?? document.body;
  const label = element.closest('label') ?? (element instanceof HTMLInputElement ? element.labels?.[0] : undefined);
  // A field of Mantine has its ring on the frame around it; a hidden checkbox on what replaces it.
  const drawn = [element, label, ...(label?.querySelectorAll('*') ?? []), element.nextElementSibling];
  const hasRing = drawn.some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return isOutlined || / 0px 0px 0px [1-9]/.test(boxShadow);
  });
  const shown = drawn.find((each) => each && each.getBoundingClientRect().width > 1) ?? element;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  const isSeen =
    hit !== null && (drawn.includes(hit) || shown.contains(hit) || hit.contains(element) || element.contains(hit));
  const texts = [element.getAttribute('aria-label'), label?.textContent, element.textContent];
  return {
    name:
      element === document.body
        ? ''
        : (texts
            .find((text) => text?.trim())
            ?.trim()
            .replace(/\s+/g, ' ') ?? ''),
    tag: element.tagName,
    isControl: element.getAttribute('tabindex') !== '-1',
    hasRing,
    isSeen,
  };
}
