import { checkInvitationCode } from '@matricula/domain';

/** The code that was typed, in its normal form, or the code of the rule that it breaks. */
export function checkJoinCode(typed: string): { readonly code?: string; readonly issue?: string } {
  const checked = checkInvitationCode(typed);
  if (checked.ok) return { code: checked.value };
  return { issue: checked.issues[0]?.code ?? 'INVALID_CODE' };
}
