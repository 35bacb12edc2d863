import type { Locator, Page } from 'playwright-core';

/** Who may be at a screen. */
export type Person = 'nobody' | 'professor' | 'student' | 'newcomer';

/** Where the screens are, and what there is to show on them. */
export interface Stage {
  readonly url: string;
  /** The code of a demo invitation. */
  codeOf(title: string): string;
  /** The id of a demo invitation. */
  idOf(title: string): string;
}

/** One state of one page, or one dialog. */
export interface Screen {
  readonly name: string;
  readonly as: Person;
  /** Goes there on a fresh page. */
  readonly open: (page: Page, stage: Stage) => Promise<void>;
  /** What is seen there and nowhere else. */
  readonly shows: (page: Page) => Locator;
}

export const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { name });
export const button = (page: Page, name: RegExp) => page.getByRole('button', { name });
