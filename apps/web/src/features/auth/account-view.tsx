import { useState } from 'react';
import { Button } from '../../ui/light/button.js';
import styles from '../../ui/light/card.module.css';
import { documentNavigation } from '../../ui/light/document-navigation.js';
import { CHOOSE_PASSWORD_PATH, withReturnPath } from '../../ui/light/return-path.js';
import { useDocumentTitle } from '../../ui/light/use-document-title.js';
import { accountTitle } from './account-title.js';
import { ChoosePasswordPage } from './choose-password-page.js';
import { ForgotPasswordPage } from './forgot-password-page.js';
import { useAuthMessages } from './messages.js';
import type { AccountDocument, AccountPage } from './page-state.js';
import { ResetPasswordPage } from './reset-password-page.js';
import { SignInPage } from './sign-in-page.js';

/** The page at a URL of the account pages. A first sign-in leads on to the new password without loading a page. */
export function AccountView({ institutionName, page: firstPage }: AccountDocument) {
  const [page, setPage] = useState<AccountPage>(firstPage);
  const [carriedPassword, setCarriedPassword] = useState<string>();
  useDocumentTitle(accountTitle({ institutionName, page }));

  switch (page.kind) {
    case 'sign-in': {
      const { email: typedEmail, returnPath, isReturning } = page;
      return (
        <SignInPage
          email={typedEmail}
          isReturning={isReturning}
          onSignedIn={({ email, mustChoosePassword, password }) => {
            if (!mustChoosePassword) return documentNavigation.open(returnPath);
            setCarriedPassword(password);
            history.replaceState(null, '', withReturnPath(CHOOSE_PASSWORD_PATH, { pathname: returnPath }));
            setPage({ kind: 'choose-password', isForced: true, email, returnPath });
          }}
        />
      );
    }
    case 'choose-password':
      return (
        <ChoosePasswordPage
          {...page}
          carriedPassword={carriedPassword}
          onSaved={() => documentNavigation.open(page.returnPath)}
        />
      );
    case 'forgot-password':
      return <ForgotPasswordPage />;
    case 'reset-password':
      return <ResetPasswordPage />;
    case 'failed':
      return <Failed />;
  }
}

function Failed() {
  const messages = useAuthMessages().failed;
  return (
    <div className={styles.card}>
      <h1 className={styles.heading}>{messages.title}</h1>
      <p>{messages.text}</p>
      {/* The token of a mailed link stays in the URL. */}
      <Button onClick={() => documentNavigation.reload()}>{messages.retry}</Button>
    </div>
  );
}
