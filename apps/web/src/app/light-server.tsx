// The server's part of the light pages. The API imports its build and hands requests on.
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import type { LightAnswer, LightRequest, LightResponse } from '../executor/light-request.js';
import { answerAcceptanceForm, answerInvitation, answerJoin } from '../features/acceptance/answer-acceptance.js';
import { InvitationTags } from '../features/acceptance/invitation-tags.js';
import type { AcceptanceDocument } from '../features/acceptance/page-state.js';
import { acceptanceTitle } from '../features/acceptance/page-title.js';
import { accountTitle } from '../features/auth/account-title.js';
import { answerAccount } from '../features/auth/answer-account.js';
import type { AccountDocument } from '../features/auth/page-state.js';
import {
  CHOOSE_PASSWORD_PATH,
  FORGOT_PASSWORD_PATH,
  RESET_PASSWORD_PATH,
  SIGN_IN_PATH,
} from '../ui/light/return-path.js';
import { type LightAssets, LightDocument } from '../ui/light/light-document.js';
import { AcceptanceApp } from './acceptance-app.js';
import { AccountApp } from './account-app.js';

/** The browser's entries by the name of their pages. */
export const LIGHT_ENTRIES = {
  acceptance: { source: 'src/app/acceptance.tsx' },
  /** The dashboard follows: it is fetched while the person types. */
  account: { source: 'src/app/account.tsx', leadsTo: 'index.html' },
} as const;

/** What rendering needs beside the request. */
export interface LightSettings {
  /** An origin, without a slash at its end. */
  readonly publicUrl: string;
  /** What the build has made for each entry. */
  readonly assets: Readonly<Record<keyof typeof LIGHT_ENTRIES, LightAssets>>;
  /** For style elements, by the content policy. */
  readonly nonce: string;
}

type Answer = (request: LightRequest, settings: LightSettings) => Promise<LightResponse>;

interface LightRoute {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly answer: Answer;
}

const ACCOUNT_PATHS = [SIGN_IN_PATH, FORGOT_PASSWORD_PATH, RESET_PASSWORD_PATH, CHOOSE_PASSWORD_PATH];

/** What is answered here; the API registers each route. A slash at the end is what some chats add to a link. */
export const LIGHT_ROUTES: readonly LightRoute[] = [
  { method: 'GET', url: '/i/*', answer: acceptance(answerInvitation) },
  { method: 'POST', url: '/i/*', answer: acceptance(answerAcceptanceForm) },
  ...pages('/join', acceptance(answerJoin)),
  ...ACCOUNT_PATHS.flatMap((url) => [...pages(url, account), { method: 'POST' as const, url, answer: account }]),
];

function pages(url: string, answer: Answer): LightRoute[] {
  return [url, `${url}/`].map((each) => ({ method: 'GET', url: each, answer }));
}

function acceptance(load: (request: LightRequest) => Promise<LightAnswer<AcceptanceDocument>>): Answer {
  return async (request, { publicUrl, assets, nonce }) =>
    rendered(await load(request), (page) => (
      <LightDocument
        title={acceptanceTitle(page)}
        tags={tagsOf(page, `${publicUrl}${request.path}`)}
        assets={assets.acceptance}
        nonce={nonce}
        data={page}
      >
        <AcceptanceApp document={page} />
      </LightDocument>
    ));
}

async function account(request: LightRequest, { assets, nonce }: LightSettings): Promise<LightResponse> {
  return rendered(await answerAccount(request), (page: AccountDocument) => (
    <LightDocument title={accountTitle(page)} assets={assets.account} nonce={nonce} data={page}>
      <AccountApp document={page} />
    </LightDocument>
  ));
}

function tagsOf({ institution, page }: AcceptanceDocument, url: string): ReactNode {
  if (!institution || (page.kind !== 'invitation' && page.kind !== 'unavailable')) return undefined;
  return <InvitationTags invitation={page.invitation} institution={institution} url={url} />;
}

function rendered<Page>(answer: LightAnswer<Page>, render: (page: Page) => ReactNode): LightResponse {
  if ('redirectTo' in answer) return answer;
  const { page, ...answered } = answer;
  return { ...answered, html: `<!doctype html>${renderToString(render(page))}` };
}
