import { CircleAlert, Copy, ExternalLink, Link as LinkIcon } from 'lucide-react';
import type { SharePanelFragment } from '../../gql/dashboard.js';
import { CopyButton } from '../../ui/kit/copy-button.js';
import hidden from '../../ui/light/visually-hidden.module.css';
import classes from './share-panel.module.css';
import { useInvitationMessages } from './messages.js';

/** The code, large enough to be read from a projector, and the link; each is copied with one click. */
export function SharePanel({ invitation }: { readonly invitation: SharePanelFragment }) {
  const messages = useInvitationMessages();
  const { code, url, status } = invitation;
  return (
    <section className={classes.panel} aria-labelledby="share">
      <h2 className={classes.title} id="share">
        {messages.page.share}
      </h2>
      {status !== 'ACTIVE' && (
        <p className={classes.warning}>
          <CircleAlert size={18} />
          {messages.page.notAccepting[status]}
        </p>
      )}
      <div className={classes.ticket}>
        <p className={classes.code}>{code}</p>
        <p className={classes.hint}>
          {messages.page.shareHint} <span className={classes.join}>{joinUrl(url)}</span>
        </p>
      </div>
      <div className={classes.link}>
        <a className={classes.url} href={url} target="_blank" rel="noopener">
          {url}
          <ExternalLink size={16} />
          <span className={hidden.visuallyHidden}>{messages.page.opensInNewTab}</span>
        </a>
        <span className={classes.buttons}>
          <CopyButton variant="filled" size="md" text={url} label={messages.copyLink} icon={<LinkIcon size={18} />} />
          <CopyButton size="md" text={code} label={messages.copyCode} icon={<Copy size={18} />} />
        </span>
      </div>
    </section>
  );
}

/** The URL at which a code is typed, without the protocol. */
function joinUrl(url: string): string {
  const { host } = new URL(url);
  return `${host}/join`;
}
