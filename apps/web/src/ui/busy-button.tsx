import { Button, type ButtonProps, Loader } from '@mantine/core';
import type { ComponentPropsWithoutRef, MouseEvent } from 'react';

interface BusyButtonProps extends ButtonProps, Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps> {
  /** Something is under way: pressing it again does nothing. */
  readonly isBusy?: boolean;
  /** Cannot be pressed just now. */
  readonly isOff?: boolean;
}

/** The kit's button for what takes a while. It keeps the focus meanwhile, which one that is disabled would lose. */
export function BusyButton({ isBusy = false, isOff = false, onClick, leftSection, ...button }: BusyButtonProps) {
  const isStill = isBusy || isOff;
  const press = (event: MouseEvent<HTMLButtonElement>) => (isStill ? event.preventDefault() : onClick?.(event));
  return (
    <Button
      {...button}
      leftSection={isBusy ? <Loader size={18} color="currentColor" /> : leftSection}
      aria-busy={isBusy}
      aria-disabled={isStill}
      data-disabled={isOff || undefined}
      onClick={press}
    />
  );
}
