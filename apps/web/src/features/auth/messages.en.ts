/** Messages of the sign-in page and of the page to choose a password, in English. */
export const authMessages = {
  signIn: {
    title: 'Sign in',
    to: ({ institution }: { readonly institution: string }) => `Welcome to ${institution}.`,
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'Email or password is wrong. An access password from an email works for 72 hours.',
    haveCode: 'Have an invitation code?',
    enterCode: 'Enter it here',
    ended: 'Sign in to go on to where you were.',
  },

  choosePassword: {
    title: 'Choose your password',
    titleOfChange: 'Change your password',
    introduction: 'The password you were sent was only for getting in. From now on this one is yours.',
    introductionOfChange: 'Every other device on which you are signed in will be signed out.',
    current: 'Password from the email',
    currentOfChange: 'Current password',
    new: 'New password',
    rulesTitle: 'What it takes',
    rules: {
      length: ({ min, max }: { readonly min: number; readonly max: number }) => `${min} to ${max} characters`,
      uncommon: 'Not a common password',
      different: 'Not the password you have now',
    },
    ruleKept: 'done',
    ruleOpen: 'still to do',
    strength: 'Strength',
    /** By the domain's passwordStrength. */
    strengths: { 0: 'Not enough yet', 1: 'It will do', 2: 'Fair', 3: 'Good', 4: 'Very strong' },
    show: 'Show password',
    submit: 'Save and continue',
    submitOfChange: 'Save password',
    wrongCurrent: 'This is not your current password. Type it once more.',
    saved: 'Your password is changed.',
    back: 'Back',
  },
};
