import { TextInput } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { type FormEvent, useRef, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { requestFailure } from '../../apollo/request-failure.js';
import { useSignInMutation, useViewerQuery } from '../../gql/dashboard.js';
import { useDashboardWords } from '../../i18n/dashboard-words.js';
import { BusyButton } from '../../ui/busy-button.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useCountdown } from '../../ui/use-countdown.js';
import { useCarriedPassword } from './carried-password.js';
import { destinationFrom } from './destination.js';
import { DoorFrame } from './door-frame.js';
import classes from './door-form.module.css';
import { PasswordField } from './password-field.js';
import { TooManyAttempts } from './too-many-attempts.js';

type Refusal =
  { readonly kind: 'sentence'; readonly text: string } | { readonly kind: 'tooMany'; readonly until: number };

/** Email and password; then on to where the person wanted to be. */
export function SignInPage() {
  const { auth, failures, issues } = useDashboardWords();
  const words = auth.signIn;
  const client = useApolloClient();
  const { carry } = useCarriedPassword();
  const [parameters] = useSearchParams();
  const { data, previousData } = useViewerQuery();
  const [signIn] = useSignInMutation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setIsBusy] = useState(false);
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
        return setRefusal({ kind: 'sentence', text: words.wrong });
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
    setIsBusy(true);
    setRefusal(undefined);
    void submit().finally(() => setIsBusy(false));
  };
  const missing = (value: string) => (wasTried && value.trim() === '' ? issues.REQUIRED : undefined);
  const institution = (data ?? previousData)?.institution.name;

  return (
    <DoorFrame
      below={
        <>
          {words.haveCode} <a href="/join">{words.enterCode}</a>
        </>
      }
    >
      <PageHeading title={words.title}>
        {parameters.has('to') ? words.ended : institution && words.to({ institution })}
      </PageHeading>
      <form className={classes.form} onSubmit={onSubmit} ref={form} noValidate>
        {refusal?.kind === 'sentence' && <Notice tone="danger">{refusal.text}</Notice>}
        {refusal?.kind === 'tooMany' && <TooManyAttempts until={refusal.until} />}
        <TextInput
          label={words.email}
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
          label={words.password}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={missing(password)}
        />
        <BusyButton className={classes.submit} type="submit" fullWidth isBusy={isBusy} isOff={isWaiting}>
          {words.submit}
        </BusyButton>
      </form>
    </DoorFrame>
  );
}
