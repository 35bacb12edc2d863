// The server's part of the light pages. The API imports its build and hands requests on.
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import type { LightAnswer, LightRequest, LightResponse } from '../executor/light-request.js';
import { answerAcceptanceForm, answerInvitation, answerJoin } from '../features/acceptance/answer-acceptance.js';
import { InvitationTags } from '../features/acceptance/invitation-tags.js';
import type { AcceptanceDocument } from '../features/acceptance/page-state.js';
import { acceptanceTitle } from '../features/acceptance/page-title.js';
import { type LightAssets, LightDocument } from '../ui/light/light-document.js';
import { AcceptanceApp } from './acceptance-app.js';

/** What this module answers; the API registers these routes. A slash at the end is what some chats add to a link. */
export const LIGHT_ROUTES = [
  { method: 'GET', url: '/join' },
  { method: 'GET', url: '/join/' },
  { method: 'GET', url: '/i/*' },
  { method: 'POST', url: '/i/*' },
] as const;

/** The browser's entries by the name of their page. */
export const LIGHT_ENTRIES = { acceptance: 'src/app/acceptance.tsx' } as const;

/** What rendering needs beside the request. */
export interface LightSettings {
  /** An origin, without a slash at its end. */
  readonly publicUrl: string;
  /** What the build has made for each page. */
  readonly assets: Readonly<Record<keyof typeof LIGHT_ENTRIES, LightAssets>>;
  /** For style elements, by the content policy. */
  readonly nonce: string;
}

/** Answers a request for `/join` or `/i/:code`. */
export async function answerLightPage(request: LightRequest, settings: LightSettings): Promise<LightResponse> {
  const answer = await routeOf(request)(request);
  if ('redirectTo' in answer) return answer;
  const { page, ...answered } = answer;
  const html = renderDocument(
    <LightDocument
      title={acceptanceTitle(page)}
      tags={tagsOf(page, `${settings.publicUrl}${request.path}`)}
      assets={settings.assets.acceptance}
      nonce={settings.nonce}
      data={page}
    >
      <AcceptanceApp document={page} />
    </LightDocument>,
  );
  return { ...answered, html };
}

function routeOf({ method, path }: LightRequest): (request: LightRequest) => Promise<LightAnswer<AcceptanceDocument>> {
  if (!path.startsWith('/i/')) return answerJoin;
  return method === 'POST' ? answerAcceptanceForm : answerInvitation;
}

function tagsOf({ institution, page }: AcceptanceDocument, url: string): ReactNode {
  if (!institution || page.kind === 'join' || page.kind === 'failed' || page.kind === 'accepted') return undefined;
  const invitation = page.invitation;
  return <InvitationTags invitation={invitation} institution={institution} url={url} />;
}

function renderDocument(document: ReactNode): string {
  return `<!doctype html>${renderToString(document)}`;
}
