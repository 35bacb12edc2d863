import { normalizeInvitationCode } from '@matricula/domain';
import type { Answer, RequestError } from '../../executor/executor.js';
import type { LightAnswer, LightRequest } from '../../executor/light-request.js';
import {
  AcceptanceInstitutionDocument,
  type AcceptanceInstitutionQuery,
  AcceptanceViewerDocument,
  type AcceptanceViewerQuery,
  AcceptInvitationAsViewerDocument,
  type AcceptInvitationAsViewerMutation,
  type AcceptInvitationAsViewerMutationVariables,
  AcceptInvitationDocument,
  type AcceptInvitationMutation,
  type AcceptInvitationMutationVariables,
  InvitationPreviewDocument,
  type InvitationPreviewQuery,
  type InvitationPreviewQueryVariables,
} from '../../gql/acceptance.js';
import { ACCEPTED_COOKIE, ACCEPTED_COOKIE_SECONDS } from './accepted-cookie.js';
import {
  type AcceptanceState,
  afterAnswer,
  EMPTY_FORM,
  type FormState,
  prepareAcceptance,
} from './acceptance-state.js';
import { checkJoinCode } from './check-join-code.js';
import type { AcceptanceDocument, AcceptancePage, Preview, Typed, Viewer } from './page-state.js';

type AcceptanceAnswer = LightAnswer<AcceptanceDocument>;

const NOTHING_TYPED: Typed = { name: '', email: '' };

/** `GET /join`: the field for a code; with `?code=`, the invitation's page, or the field with what is wrong. */
export async function answerJoin({ query, execute }: LightRequest): Promise<AcceptanceAnswer> {
  const typed = query.get('code');
  const checked = typed === null ? undefined : checkJoinCode(typed);
  if (checked?.code !== undefined) return { status: 303, redirectTo: `/i/${checked.code}` };
  const institution = await loadInstitution(execute);
  return {
    status: checked ? 422 : 200,
    page: { institution, page: { kind: 'join', typed: typed ?? '', issue: checked?.issue } },
  };
}

/**
 * `GET /i/:code`: the invitation with its form, "You're in" where this browser has just accepted it, or the reason that
 * it cannot be accepted. `?form` shows the form whatever the browser remembers. A code in another spelling redirects.
 */
export async function answerInvitation(request: LightRequest): Promise<AcceptanceAnswer> {
  const { execute, cookies, query } = request;
  const typedCode = codeIn(request.path);
  const code = normalizeInvitationCode(typedCode);
  // One URL for each invitation: what the browser remembers of it belongs to its path.
  if (code !== null && code !== typedCode) return { status: 303, redirectTo: `/i/${code}${searchOf(query)}` };
  const wantsForm = query.has('form');

  const [found, viewer] = await Promise.all([loadPreview(execute, typedCode), loadViewer(request)]);
  const institution = found.data?.institution ?? (await loadInstitution(execute));
  const invitation = found.data?.invitationPreview ?? null;

  // Shown whatever has become of the invitation, and even where it cannot be looked up: the person has joined.
  // On a shared computer, whoever has signed in since is somebody else.
  const email = wantsForm ? undefined : cookies[ACCEPTED_COOKIE];
  const isThisPerson = viewer === null || viewer.email === email;
  if (email && isThisPerson && code !== null && institution) {
    const courseTitle = invitation?.courseTitle ?? null;
    return ok(institution, { kind: 'accepted', code, courseTitle, email, isSignedIn: viewer !== null });
  }
  if (found.error) return failed(institution, found.error);
  const page = pageOf(invitation, typedCode, false);
  if (page.kind !== 'invitation') return ok(institution, page);
  return ok(institution, { ...page, viewer: wantsForm ? null : viewer });
}

/**
 * `POST /i/:code`: the form, sent by a browser without JavaScript. The same rules and screens; success redirects to the
 * page, so that reloading it sends nothing again.
 */
export async function answerAcceptanceForm(request: LightRequest): Promise<AcceptanceAnswer> {
  const { execute, form } = request;
  const typedCode = codeIn(request.path);
  const asViewer = form.get('as') === 'viewer';
  const typed = typedIn(form);
  const mayAct = !asViewer || request.isSameOrigin;
  const state = !mayAct
    ? EMPTY_FORM
    : asViewer
      ? await acceptAsViewer(request, typedCode)
      : await accept(request, typedCode, typed, form.get('confirmed') ?? undefined);

  if (state.stage === 'accepted') {
    const path = `/i/${normalizeInvitationCode(typedCode) ?? typedCode}`;
    return {
      status: 303,
      redirectTo: path,
      cookie: { name: ACCEPTED_COOKIE, value: state.email, path, maxAgeSeconds: ACCEPTED_COOKIE_SECONDS },
    };
  }

  const shownCode = normalizeInvitationCode(typedCode) ?? typedCode;
  const found = await loadPreview(execute, typedCode);
  if (found.error) {
    return failed(await loadInstitution(execute), found.error, asViewer ? undefined : { code: shownCode, typed });
  }
  const { institution, invitationPreview: invitation } = found.data;
  if (state.stage === 'unavailable') {
    return ok(institution, { kind: 'unavailable', reason: state.reason, code: shownCode, invitation, wasOpen: true });
  }
  const page = pageOf(invitation, shownCode, true);
  if (page.kind !== 'invitation') return ok(institution, page);
  const viewer = asViewer && mayAct ? await loadViewer(request) : null;
  // Where the session has ended meanwhile, or may not act, the form asks who it is.
  const shown = asViewer && viewer === null ? EMPTY_FORM : state;
  return {
    ...(mayAct ? statusOf(shown) : { status: 403 }),
    page: { institution, page: { ...page, viewer, typed, state: shown } },
  };
}

/** The status of a form that is shown again. */
function statusOf({ submitError }: FormState): Pick<AcceptanceAnswer, 'status' | 'retryAfterSeconds'> {
  if (submitError === undefined) return { status: 422 };
  if (submitError.kind === 'TOO_MANY') return { status: 429, retryAfterSeconds: submitError.retryAfterSeconds };
  return { status: 503 };
}

/** The fields as they were posted. A suggestion is taken only where it was made for the email in the field. */
function typedIn(form: URLSearchParams): Typed {
  const email = form.get('email') ?? '';
  const meant = form.get('meant');
  const isForThisEmail = form.get('confirmed')?.toLowerCase() === email.trim().toLowerCase();
  return { name: form.get('name') ?? '', email: meant !== null && isForThisEmail ? meant : email };
}

async function accept(
  { execute }: LightRequest,
  code: string,
  typed: Typed,
  confirmedEmail: string | undefined,
): Promise<AcceptanceState> {
  const prepared = prepareAcceptance({ code, ...typed }, confirmedEmail);
  if (prepared.state) return prepared.state;
  const answer = await execute<AcceptInvitationMutation, AcceptInvitationMutationVariables>(AcceptInvitationDocument, {
    input: prepared.input,
  });
  return afterAnswer(fieldOf(answer, (data) => data.acceptInvitation));
}

/** The session acts: only a page of this site may ask for it (ADR 0019). */
async function acceptAsViewer({ execute }: LightRequest, code: string): Promise<AcceptanceState> {
  const answer = await execute<AcceptInvitationAsViewerMutation, AcceptInvitationAsViewerMutationVariables>(
    AcceptInvitationAsViewerDocument,
    { input: { code } },
  );
  return afterAnswer(fieldOf(answer, (data) => data.acceptInvitationAsViewer));
}

function fieldOf<Data, Field>(answer: Answer<Data>, read: (data: Data) => Field): Answer<Field> {
  return answer.error ? { error: answer.error } : { data: read(answer.data) };
}

function loadPreview(execute: LightRequest['execute'], code: string): Promise<Answer<InvitationPreviewQuery>> {
  return execute<InvitationPreviewQuery, InvitationPreviewQueryVariables>(InvitationPreviewDocument, { code });
}

async function loadInstitution(execute: LightRequest['execute']): Promise<AcceptanceDocument['institution']> {
  const { data } = await execute<AcceptanceInstitutionQuery>(AcceptanceInstitutionDocument, {});
  return data?.institution ?? null;
}

/** The signed-in person, where they can accept in one tap: not before they have chosen their password. */
async function loadViewer({ hasSession, execute }: LightRequest): Promise<Viewer | null> {
  if (!hasSession) return null;
  const { data } = await execute<AcceptanceViewerQuery>(AcceptanceViewerDocument, {});
  const { name, email, requireChangePassword } = data?.viewer ?? {};
  return name && email && !requireChangePassword ? { name, email } : null;
}

/** The page of an invitation by its status, with an empty form where it can be accepted. */
function pageOf(invitation: Preview | null, code: string, wasOpen: boolean): AcceptancePage {
  const unavailable = { kind: 'unavailable', code, invitation, wasOpen } as const;
  switch (invitation?.status) {
    case 'ACTIVE':
      return { kind: 'invitation', invitation, viewer: null, typed: NOTHING_TYPED, state: EMPTY_FORM };
    case 'EXPIRED':
      return { ...unavailable, reason: 'EXPIRED' };
    case 'LIMIT_REACHED':
      return { ...unavailable, reason: 'LIMIT_REACHED' };
    case 'INACTIVE':
    case undefined:
      return { ...unavailable, reason: 'UNKNOWN_OR_INACTIVE' };
  }
}

function ok(institution: AcceptanceDocument['institution'], page: AcceptancePage): AcceptanceAnswer {
  return { status: 200, page: { institution, page } };
}

/** @param kept what was typed, to send again */
function failed(
  institution: AcceptanceDocument['institution'],
  error: RequestError,
  kept?: { readonly code: string; readonly typed: Typed },
): AcceptanceAnswer {
  const retryAfterSeconds = error.kind === 'RATE_LIMITED' ? error.retryAfterSeconds : undefined;
  return {
    status: retryAfterSeconds === undefined ? 503 : 429,
    retryAfterSeconds,
    page: { institution, page: { kind: 'failed', error, kept } },
  };
}

function searchOf(query: URLSearchParams): string {
  return query.size > 0 ? `?${query}` : '';
}

/** What follows /i/ is a code that somebody tries: too long, cut by a slash, or with the slash that some chats add. */
function codeIn(path: string): string {
  const segment = path.slice('/i/'.length).replace(/\/$/, '');
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
