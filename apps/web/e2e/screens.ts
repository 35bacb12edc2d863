import type { Locator, Page } from 'playwright-core';

/** The people who open screens. */
export type Person = 'nobody' | 'professor' | 'student' | 'newcomer';

/** The server, and the data that the screens show. */
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
  /** Opens it on a new page. */
  readonly open: (page: Page, stage: Stage) => Promise<void>;
  /** An element that only this screen has. */
  readonly shows: (page: Page) => Locator;
}

export const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { name });
export const button = (page: Page, name: RegExp) => page.getByRole('button', { name });
