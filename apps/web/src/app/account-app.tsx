import { AccountView } from '../features/auth/account-view.js';
import { useAuthMessages } from '../features/auth/messages.js';
import type { AccountDocument } from '../features/auth/page-state.js';
import { LightFrame } from '../ui/light/light-frame.js';

/** A page to sign in or about a password, in its frame. */
export function AccountApp({ document }: { readonly document: AccountDocument }) {
  const messages = useAuthMessages();
  return (
    <LightFrame institutionName={document.institutionName ?? undefined}>
      <noscript>{messages.needsScript}</noscript>
      <AccountView {...document} />
    </LightFrame>
  );
}
