import type { InvitationUnavailableReason } from '@matricula/domain';
import type { RequestError } from '../../executor/executor.js';
import type { InvitationPreviewQuery } from '../../gql/acceptance.js';
import type { AcceptanceState } from './acceptance-state.js';

/** What this route shows of an invitation. */
export type Preview = NonNullable<InvitationPreviewQuery['invitationPreview']>;

/** The institution that invites, and the time zone in which dates are shown. */
export type Institution = NonNullable<InvitationPreviewQuery['institution']>;

/** The signed-in person who can accept in one tap. */
export interface Viewer {
  readonly name: string;
  readonly email: string;
}

/** What a person typed into the form. */
export interface Typed {
  readonly name: string;
  readonly email: string;
}

/** The page at a URL of the acceptance route: what the server renders, and what the browser continues from. */
export type AcceptancePage =
  | {
      readonly kind: 'join';
      readonly typed: string;
      /** The code of the broken rule. */
      readonly issue?: string | undefined;
    }
  | {
      readonly kind: 'invitation';
      readonly invitation: Preview;
      readonly viewer: Viewer | null;
      /** What was typed and sent back by the server, with its outcome: a form that was posted without JavaScript. */
      readonly typed: Typed;
      readonly state: AcceptanceState;
    }
  | {
      readonly kind: 'accepted';
      readonly code: string;
      readonly courseTitle: string | null;
      readonly email: string;
      readonly isSignedIn: boolean;
    }
  | {
      readonly kind: 'unavailable';
      readonly reason: InvitationUnavailableReason;
      /** As far as it can be shown. */
      readonly code: string;
      /** Null where the code is not valid. */
      readonly invitation: Preview | null;
      /** Whether the person had it open before, so that the code cannot be mistyped. */
      readonly wasOpen: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly error: RequestError;
      /** What was typed into the form that could not be answered: it can be sent again. */
      readonly kept?: { readonly code: string; readonly typed: Typed } | undefined;
    };

/** A page with whose it is. */
export interface AcceptanceDocument {
  /** Null where the database cannot be reached. */
  readonly institution: Institution | null;
  readonly page: AcceptancePage;
}
