import type { SharePanelFragment } from '../../gql/dashboard.js';
import { CopyButton } from '../../ui/kit/copy-button.js';
import { AlertIcon, CopyIcon, LinkIcon } from '../../ui/kit/icons.js';
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
          <AlertIcon size={18} />
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
        <span className={classes.url}>{url}</span>
        <span className={classes.buttons}>
          <CopyButton variant="filled" size="md" text={url} label={messages.copyLink} icon={<LinkIcon size={18} />} />
          <CopyButton size="md" text={code} label={messages.copyCode} icon={<CopyIcon size={18} />} />
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
