import { ActionIcon, Button, type ButtonProps, Tooltip } from '@mantine/core';
import { Check } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { copyText } from './copy-text.js';
import hidden from '../light/visually-hidden.module.css';

/** How long the button says "Copied", in milliseconds. */
const CONFIRMED_FOR = 2000;

interface CopyButtonProps {
  readonly text: string;
  /** The button's text, or its tooltip if it is only an icon. */
  readonly label: string;
  /** Its accessible name if there are several on one page, such as "Copy code of Botany 101". */
  readonly name?: string;
  readonly icon: ReactNode;
  readonly iconOnly?: boolean;
  readonly variant?: ButtonProps['variant'];
  readonly size?: ButtonProps['size'];
  /** -1 if the arrow keys lead to it, and not Tab. */
  readonly tabIndex?: 0 | -1;
}

/** Copies in one click and confirms it, visibly and to a screen reader. */
export function CopyButton({
  text,
  label,
  name,
  icon,
  iconOnly,
  variant = 'default',
  size = 'sm',
  tabIndex,
}: CopyButtonProps) {
  const messages = useDashboardMessages().copy;
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), CONFIRMED_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => setOutcome((await copyText(text)) ? 'copied' : 'failed');
  const confirmation = outcome && messages[outcome];
  const shownIcon = outcome === 'copied' ? <Check size={iconOnly ? 16 : 18} /> : icon;
  return (
    <>
      {iconOnly ? (
        <Tooltip label={confirmation ?? label} opened={confirmation ? true : undefined}>
          <ActionIcon
            variant={variant}
            size="lg"
            tabIndex={tabIndex}
            onClick={() => void copy()}
            aria-label={name ?? label}
          >
            {shownIcon}
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button variant={variant} size={size} leftSection={shownIcon} onClick={() => void copy()} aria-label={name}>
          {confirmation ?? label}
        </Button>
      )}
      <span role="status" className={hidden.visuallyHidden}>
        {confirmation}
      </span>
    </>
  );
}
