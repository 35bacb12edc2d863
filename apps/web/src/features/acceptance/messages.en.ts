import { formatDateTime, plural } from '../../i18n/formats.js';

/** Messages of the acceptance route, `/i/:code` and `/join`, in English. */
export const acceptanceMessages = {
  loading: 'Opening your invitation…',

  invitation: {
    documentTitle: ({ title, institution }: { title: string; institution: string }) => `${title} · ${institution}`,
    invitedBy: ({ institution }: { institution: string }) => `${institution} invites you`,
    course: 'Course',
    spots: ({ count }: { count: number }) => plural('en', count, { one: '# spot left', other: '# spots left' }),
    deadline: ({ expiresAt, timeZone }: { expiresAt: string; timeZone: string }) =>
      `Open until ${formatDateTime('en', expiresAt, timeZone)}`,
    showWhole: 'Read all of it',
    showLess: 'Show less',
  },

  form: {
    heading: 'Take your spot',
    name: 'Your name',
    email: 'Your email',
    emailHint: 'We write to you at this address.',
    submit: 'Accept invitation',
    retry: 'Try again',
    sending: 'Sending…',
  },

  issues: {
    name: {
      REQUIRED: 'Enter your name.',
      TOO_LONG: 'A name has at most 100 characters. Shorten yours.',
      INVALID_NAME: 'Enter your name alone: no web addresses, no special characters.',
    },
    email: {
      REQUIRED: 'Enter your email.',
      TOO_LONG: 'An email address has at most 254 characters. Check yours.',
      INVALID_EMAIL: 'This is not an email address. It should read like ana@example.org.',
    },
    code: {
      REQUIRED: 'Enter the code of your invitation.',
      INVALID_CODE:
        'A code has 7 letters and digits, such as AB2K7MZ. Look at yours again: it never has I, L, O, 0 or 1.',
    },
    other: 'Something is wrong here. Check it, then try again.',
  },

  accepted: {
    documentTitle: "You're in",
    heading: "You're in.",
    course: ({ course }: { course: string }) => `You are enrolled in ${course}.`,
    next: 'New here? Your password is on its way to your email. Otherwise sign in.',
    email: ({ email }: { email: string }) =>
      `You gave ${email}. If a message does not come within a few minutes, look among your unwanted mail.`,
    signIn: 'Sign in',
  },

  notValid: {
    heading: 'This invitation is not valid',
    text: 'The code may be mistyped, or the invitation is no longer open.',
    code: 'The code in your link',
    typeAgain: 'Type it again',
    ask: 'Still not working? Ask the person who sent it to you.',
  },

  expired: {
    heading: 'This invitation has expired',
    textWithDeadline: ({ expiresAt, timeZone }: { expiresAt: string; timeZone: string }) =>
      `It was open until ${formatDateTime('en', expiresAt, timeZone)}.`,
    ask: 'Ask the person who sent it to you for a new one.',
  },

  full: {
    heading: 'Every spot is taken',
    text: 'This invitation is full: it has been accepted as many times as it may be.',
    ask: 'Ask the person who sent it to you whether there is another one.',
  },

  otherEmail: {
    heading: 'This code is for another email',
    text: 'It was made for one person. Use the email that the invitation was sent to.',
    tryAgain: 'Use another email',
  },

  alreadyIn: 'Accepted it before?',
  signIn: 'Sign in',

  tooMany: {
    heading: 'Too many attempts',
    text: 'There were too many tries from your network or with this email. What you typed is kept.',
    textOfLookup: 'Many codes were tried from your network.',
    wait: 'You can try again in',
    over: 'You can try again now.',
  },

  offline: {
    heading: 'No connection',
    textOfForm: 'We got no answer, so we do not know whether you are in. What you typed is kept: trying again is safe.',
    text: 'We got no answer. Check your connection, then try again.',
  },

  unexpected: {
    heading: 'Something went wrong',
    textOfForm: 'It was not your doing. What you typed is kept: try again in a moment.',
    text: 'It was not your doing. Try again in a moment.',
  },
  retry: 'Try again',

  join: {
    documentTitle: 'Join with a code',
    heading: 'Join with a code',
    text: 'Type the code of your invitation, or paste its link.',
    label: 'Invitation code',
    hint: '7 letters and digits, such as AB2K7MZ',
    submit: 'Continue',
  },
};
