import type { Validation } from '@matricula/domain';
import { type RefObject, useEffect, useState } from 'react';
import type { CreateInvitationInput } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { issueSentence, type ServerIssue } from '../../ui/issue-sentence.js';
import type { KeptDraft } from '../../ui/stored-draft.js';
import { checkFields, EMPTY_FIELDS, type FieldPath, type InvitationFields } from './invitation-fields.js';

/** A broken rule that the server told, with the place it belongs to. */
export interface InvitationServerIssue extends ServerIssue {
  readonly path: string;
}

/** What typing in a field can break. */
const PATH_OF: Readonly<Record<keyof InvitationFields, FieldPath>> = {
  title: 'title',
  courseId: 'courseId',
  description: 'description',
  backgroundImageUrl: 'backgroundImageUrl',
  usageLimit: 'usageLimit',
  day: 'expiresAt',
  time: 'expiresAt',
  isDayIncomplete: 'expiresAt',
};

/**
 * What is typed into the form of an invitation, checked with every key. An issue is shown once its field was left, or
 * after an attempt to send; then it goes away as soon as the rule is kept.
 *
 * @param timeZone the institution's
 * @param form the element in which to go to the first field that is wrong
 * @param draft where it is kept until it is sent: an ended session takes nothing of it
 */
export function useInvitationForm(
  timeZone: string,
  form: RefObject<HTMLFormElement | null>,
  draft: KeptDraft<InvitationFields>,
) {
  const messages = useDashboardMessages();
  const [fields, setFields] = useState(() => draft.read() ?? EMPTY_FIELDS);
  const [left, setLeft] = useState<ReadonlySet<FieldPath>>(new Set());
  const [attempts, setAttempts] = useState(0);
  const [told, setTold] = useState<readonly InvitationServerIssue[]>([]);
  const check = (): Validation<CreateInvitationInput> =>
    checkFields(fields, { now: new Date(), publicUrl: window.location.origin, timeZone });
  const checked = check();
  const broken = checked.ok ? [] : checked.issues.map((issue) => ({ ...issue, path: issue.path.join('.') }));
  const issues: readonly InvitationServerIssue[] = [...broken, ...told];

  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts, form]);

  const isChanged = JSON.stringify(fields) !== JSON.stringify(EMPTY_FIELDS);
  useEffect(() => {
    if (isChanged) draft.keep(fields);
    else draft.forget();
  }, [draft, fields, isChanged]);

  const set = (changed: Partial<InvitationFields>) => {
    setFields((before) => ({ ...before, ...changed }));
    const paths = Object.keys(changed).map((name) => PATH_OF[name as keyof InvitationFields]); // Its own keys.
    setTold((before) => before.filter(({ path }) => !paths.some((changedPath) => changedPath === path)));
  };
  const leave = (path: FieldPath) => setLeft((before) => new Set(before).add(path));
  const errorOf = (path: FieldPath): string | undefined => {
    const issue = issues.find((each) => each.path === path);
    const isShown = attempts > 0 || left.has(path);
    if (!issue || !isShown) return undefined;
    if (issue.code === 'REQUIRED' && path === 'title') return messages.invitations.form.titleMissing;
    if (issue.code === 'REQUIRED' && path === 'courseId') return messages.invitations.form.courseMissing;
    return issueSentence(messages.issues, issue);
  };
  return {
    fields,
    set,
    leave,
    errorOf,
    /** The input, if every rule is kept; else shows what is wrong and goes to the first field that is. */
    attempt: (): CreateInvitationInput | undefined => {
      const now = check();
      if (!now.ok) setAttempts((count) => count + 1);
      return now.ok ? now.value : undefined;
    },
    /** Shows what the server found wrong, and goes there. */
    tell: (serverIssues: readonly InvitationServerIssue[]) => {
      setTold(serverIssues);
      setAttempts((count) => count + 1);
    },
    isChanged,
  };
}

export type InvitationForm = ReturnType<typeof useInvitationForm>;
