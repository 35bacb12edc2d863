import { useApolloClient } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { checkAll } from '@matricula/domain';
import { Navigate, useSearchParams } from 'react-router';
import { checkRequired } from '../../form/check-required.js';
import { SubmitButton, SubmitErrorNotice } from '../../form/form-parts.js';
import { unknownOutcome } from '../../form/submit-outcome.js';
import { useDashboardForm } from '../../form/use-dashboard-form.js';
import { type SignInInput, useSignInMutation, useViewerQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { hasDrafts } from '../../session/drafts.js';
import { returnPathFrom } from '../../session/return-path.js';
import { PageHeading } from '../../ui/kit/page-heading.js';
import classes from './auth-form.module.css';
import { AuthLayout } from './auth-layout.js';
import { useCarriedPassword } from './carried-password.js';
import { useAuthMessages } from './messages.js';
import { PasswordField } from './password-field.js';

/** Email and password; then the page that the person wanted to open. */
export function SignInPage() {
  const { failures } = useDashboardMessages();
  const messages = useAuthMessages().signIn;
  const [parameters] = useSearchParams();
  const { data, previousData } = useViewerQuery();
  if (data?.viewer) return <Navigate to={returnPathFrom(parameters.get('to'))} replace />;

  // Somebody whose session ended while they were typing wants to know that the text is not lost.
  const ended = hasDrafts() ? failures.signedOut : messages.ended;
  const institution = (data ?? previousData)?.institution?.name;
  return (
    <AuthLayout
      below={
        <>
          {messages.haveCode} <a href="/join">{messages.enterCode}</a>
        </>
      }
    >
      <PageHeading title={messages.title}>
        {parameters.has('to') ? ended : institution && messages.to({ institution })}
      </PageHeading>
      <SignInForm />
    </AuthLayout>
  );
}

function SignInForm() {
  const messages = useAuthMessages().signIn;
  const client = useApolloClient();
  const { carry } = useCarriedPassword();
  const [signIn] = useSignInMutation();
  const form = useDashboardForm({
    initialValues: { email: '', password: '' },
    check: ({ email, password }) =>
      checkAll<SignInInput>({ email: checkRequired(email.trim()), password: checkRequired(password) }),
    send: (input) => signIn({ variables: { input } }),
    onResult: (result) => {
      switch (result.__typename) {
        case 'SignInSuccess':
          if (result.viewer.requireChangePassword) carry(form.values.password);
          // The cache belongs to another person, or to nobody. The viewer is loaded again, and the page redirects.
          return { onSaved: () => client.resetStore() };
        case 'InvalidCredentialsError':
          return { sentence: messages.wrong };
        case 'TooManyAttemptsError':
          return result;
        default:
          return unknownOutcome(result);
      }
    },
  });
  return (
    <form className={classes.form} {...form.elementProps}>
      <SubmitErrorNotice form={form} />
      <TextInput
        {...form.field('email')}
        label={messages.email}
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        {...form.field('password')}
        label={messages.password}
        name="password"
        autoComplete="current-password"
      />
      <SubmitButton form={form} className={classes.submit} fullWidth>
        {messages.submit}
      </SubmitButton>
    </form>
  );
}
