import { Copy, Link2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
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
  // The button that had the focus last is the stop for Tab.
  const [stop, setStop] = useState(0);
  return (
    <span
      className={classes.buttons}
      role="toolbar"
      tabIndex={-1}
      aria-label={messages.list.shareOf({ title })}
      onKeyDown={moveAmongButtons}
      onFocus={({ currentTarget, target }) => setStop(Math.max(0, buttonsOf(currentTarget).indexOf(target)))}
    >
      <CopyButton
        iconOnly
        variant="subtle"
        text={code}
        label={messages.copyCode}
        name={messages.copyCodeOf({ title })}
        icon={<Copy size={16} />}
        tabIndex={stop === 0 ? 0 : -1}
      />
      <CopyButton
        iconOnly
        variant="subtle"
        text={url}
        label={messages.copyLink}
        name={messages.copyLinkOf({ title })}
        icon={<Link2 size={16} />}
        tabIndex={stop === 1 ? 0 : -1}
      />
    </span>
  );
}

function moveAmongButtons(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = buttonsOf(event.currentTarget);
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  if (next instanceof HTMLElement) next.focus();
}

function buttonsOf(toolbar: HTMLElement): readonly (Element | null)[] {
  return [...toolbar.querySelectorAll('button')];
}
