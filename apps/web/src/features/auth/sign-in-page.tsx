import { TextInput } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { type FormEvent, useRef, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { requestFailure } from '../../apollo/request-failure.js';
import { useSignInMutation, useViewerQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { BusyButton } from '../../ui/busy-button.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useCountdown } from '../../ui/use-countdown.js';
import { useCarriedPassword } from './carried-password.js';
import { destinationFrom } from './destination.js';
import { AuthLayout } from './auth-layout.js';
import classes from './auth-form.module.css';
import { PasswordField } from './password-field.js';
import { TooManyAttempts } from './too-many-attempts.js';

type Refusal =
  { readonly kind: 'sentence'; readonly text: string } | { readonly kind: 'tooMany'; readonly until: number };

/** Email and password; then on to where the person wanted to be. */
export function SignInPage() {
  const { auth, failures, issues } = useDashboardMessages();
  const messages = auth.signIn;
  const client = useApolloClient();
  const { carry } = useCarriedPassword();
  const [parameters] = useSearchParams();
  const { data, previousData } = useViewerQuery();
  const [signIn] = useSignInMutation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [loading, setLoading] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const isWaiting = useCountdown(refusal?.kind === 'tooMany' ? refusal.until : undefined) > 0;
  const form = useRef<HTMLFormElement>(null);

  if (data?.viewer) return <Navigate to={destinationFrom(parameters.get('to'))} replace />;

  const submit = async () => {
    const { data: answer, error } = await signIn({ variables: { input: { email: email.trim(), password } } });
    if (!answer) return setRefusal({ kind: 'sentence', text: failures[error ? requestFailure(error) : 'failed'] });
    switch (answer.signIn.__typename) {
      case 'SignInSuccess':
        if (answer.signIn.viewer.requireChangePassword) carry(password);
        // Whatever the cache knows, it knows of somebody else, or of nobody. The viewer is asked for anew, and this
        // page makes way.
        await client.resetStore().catch(() => setRefusal({ kind: 'sentence', text: failures.offline }));
        return undefined;
      case 'InvalidCredentialsError':
        return setRefusal({ kind: 'sentence', text: messages.wrong });
      case 'TooManyAttemptsError':
        return setRefusal({ kind: 'tooMany', until: Date.now() + answer.signIn.retryAfterSeconds * 1000 });
      default:
        answer.signIn satisfies never;
        return setRefusal({ kind: 'sentence', text: failures.unknownOutcome });
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (email.trim() === '' || password === '') {
      form.current?.querySelector<HTMLInputElement>('input[value=""]')?.focus();
      return;
    }
    setLoading(true);
    setRefusal(undefined);
    void submit().finally(() => setLoading(false));
  };
  const missing = (value: string) => (wasTried && value.trim() === '' ? issues.REQUIRED : undefined);
  const institution = (data ?? previousData)?.institution.name;

  return (
    <AuthLayout
      below={
        <>
          {messages.haveCode} <a href="/join">{messages.enterCode}</a>
        </>
      }
    >
      <PageHeading title={messages.title}>
        {parameters.has('to') ? messages.ended : institution && messages.to({ institution })}
      </PageHeading>
      <form className={classes.form} onSubmit={onSubmit} ref={form} noValidate>
        {refusal?.kind === 'sentence' && <Notice tone="danger">{refusal.text}</Notice>}
        {refusal?.kind === 'tooMany' && <TooManyAttempts until={refusal.until} />}
        <TextInput
          label={messages.email}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={missing(email)}
        />
        <PasswordField
          label={messages.password}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={missing(password)}
        />
        <BusyButton className={classes.submit} type="submit" fullWidth loading={loading} disabled={isWaiting}>
          {messages.submit}
        </BusyButton>
      </form>
    </AuthLayout>
  );
}
