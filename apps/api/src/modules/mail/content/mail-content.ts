import type { ReactElement } from 'react';

/** What one mail says. Its HTML and its plain text are made of the same body. */
export interface MailContent {
  readonly subject: string;
  readonly body: ReactElement;
}
