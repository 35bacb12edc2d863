import type { Api } from './api.js';
import { accept, type Client } from './client.js';
import { anEmail } from './factories.js';

/** One operation as it is sent. */
export interface Asked {
  readonly client: Client;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/**
 * The most SQL statements that one root field may take. The rows of a module stand in its folder, in files named
 * `*.statements.ts`, which graphql/statement-counts.test.ts finds.
 */
export interface CountedOperation {
  /** The root field. */
  readonly field: string;
  readonly when: string;
  /** SQL statements that it may take, BEGIN and COMMIT and the session's lookup among them. */
  readonly max: number;
  /** A list, which takes as many for a long page as for a short one. */
  readonly isList?: true;
  /** The answer's type where there are several: a refusal would take few statements too. */
  readonly answers?: string;
  /** Makes the data, a list of `length` where it is one, and what is sent. */
  readonly prepare: (api: Api, length: number) => Promise<Asked>;
}

/** The most that a page of a list takes, whatever its size (performance, What we promise). */
export const LIST_MAX = 4;

export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
export const PERSON = '{ id name }';
/** Whether the principal may read the emails takes a statement of its own. */
export const PERSON_WITH_EMAIL = '{ id name email }';
export const COURSE = 'id title description isArchived createdAt';
export const INVITATION =
  'id code url title description backgroundImageUrl usageLimit expiresAt isActive status uses remainingSpots version';

/** Somebody signed in who manages what they create. */
export async function aProfessor(api: Api) {
  const client = api.client();
  const professor = await api.make.signedIn(client, 'PROFESSOR');
  return { client, id: professor.id };
}

/** Their invitation, accepted by so many. */
export async function aManagedInvitation(api: Api, acceptances = 0) {
  const { client, id } = await aProfessor(api);
  const course = await api.make.aCourse({ createdById: id });
  const invitation = await api.make.anInvitation({ courseId: course.id });
  for (let n = 0; n < acceptances; n += 1) {
    await accept(api.client(), { code: invitation.code, email: anEmail() });
  }
  return { client, course, invitation };
}
