import { Copy, Link2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { CopyButton } from '../../ui/kit/copy-button.js';
import classes from './copy-actions.module.css';
import { useInvitationMessages } from './messages.js';

interface CopyActionsProps {
  readonly title: string;
  readonly code: string;
  readonly url: string;
}

/** Copies an invitation's code or link. A toolbar: one stop for Tab, with the arrow keys between its buttons. */
export function CopyActions({ title, code, url }: CopyActionsProps) {
  const messages = useInvitationMessages();
  return (
    <span
      className={classes.buttons}
      role="toolbar"
      tabIndex={-1}
      aria-label={messages.list.shareOf({ title })}
      onKeyDown={moveAmongButtons}
    >
      <CopyButton
        iconOnly
        variant="subtle"
        text={code}
        label={messages.copyCode}
        name={messages.copyCodeOf({ title })}
        icon={<Copy size={16} />}
      />
      <CopyButton
        iconOnly
        variant="subtle"
        text={url}
        label={messages.copyLink}
        name={messages.copyLinkOf({ title })}
        icon={<Link2 size={16} />}
        tabIndex={-1}
      />
    </span>
  );
}

function moveAmongButtons(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step];
  next?.focus();
}
