import { checkInvitationCode } from '../invitation/invitation-code.js';
import { checkLanguage } from '../language.js';
import { checkEmailAddress } from '../member/email-address.js';
import { checkPersonName } from '../member/person-name.js';
import { checkAll, type Validation } from '../validation.js';

/** What a person sends to accept. */
export interface AcceptanceInput {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly language?: string | null;
}

/** What a person sends to accept, in its normal form. */
export interface ValidatedAcceptanceInput {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  /** BCP 47: the language of the mails to a new account; null follows the institution. */
  readonly language: string | null;
}

/**
 * Checks what a person sends to accept, all at once; code, name and email are required (specification, Acceptance flow).
 * Issues: those of each field's own rule.
 */
export function checkAcceptance(input: AcceptanceInput): Validation<ValidatedAcceptanceInput> {
  return checkAll<ValidatedAcceptanceInput>({
    code: checkInvitationCode(input.code),
    name: checkPersonName(input.name),
    email: checkEmailAddress(input.email),
    language: checkLanguage(input.language),
  });
}
