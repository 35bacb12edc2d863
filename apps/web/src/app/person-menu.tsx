import { UnstyledButton } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { ChevronDown, KeyRound, LogOut } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { CHOOSE_PASSWORD_PATH, withReturnPath } from '../ui/light/return-path.js';
import hidden from '../ui/light/visually-hidden.module.css';
import classes from './person-menu.module.css';
import { useSignOut } from '../session/use-sign-out.js';
import { useViewer } from '../session/session-context.js';

/**
 * The signed-in person, with buttons to change the password and to sign out. Not Mantine's Menu, which would add 25 kB to
 * every page.
 */
export function PersonMenu() {
  const messages = useDashboardMessages().person;
  const location = useLocation();
  const { name, email, role } = useViewer();
  const signOut = useSignOut();
  const [isOpen, setIsOpen] = useState(false);
  const panel = useId();
  const button = useRef<HTMLButtonElement>(null);
  const whole = useClickOutside<HTMLDivElement>(() => setIsOpen(false));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setIsOpen(false);
    button.current?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setIsOpen(false);
  };
  return (
    <div className={classes.menu} role="presentation" ref={whole} onKeyDown={onKeyDown} onBlur={onBlur}>
      <UnstyledButton
        ref={button}
        className={classes.target}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={classes.initials} aria-hidden="true">
          {initialsOf(name ?? '')}
        </span>
        <span className={classes.name}>{name}</span>
        <span className={hidden.visuallyHidden}>{messages.menu}</span>
        <ChevronDown size={16} />
      </UnstyledButton>
      <div className={classes.panel} id={panel} hidden={!isOpen}>
        <p className={classes.who}>
          <strong>{name}</strong>
          <span>{email}</span>
          <span>{messages.roles[role]}</span>
        </p>
        <a className={classes.item} href={withReturnPath(CHOOSE_PASSWORD_PATH, location)}>
          <KeyRound size={18} />
          {messages.changePassword}
        </a>
        <UnstyledButton className={classes.item} onClick={signOut}>
          <LogOut size={18} />
          {messages.signOut}
        </UnstyledButton>
      </div>
    </div>
  );
}

/** The first letters of the first and the last name, whatever the script. */
function initialsOf(name: string): string {
  const parts = name.split(/\s+/);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((part) => Array.from(part ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}
