import { Button, type ButtonProps, Loader } from '@mantine/core';
import type { ComponentPropsWithoutRef, MouseEvent } from 'react';

interface BusyButtonProps extends ButtonProps, Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps> {
  /** Something is under way: pressing it again does nothing. */
  readonly loading?: boolean;
  /** Cannot be pressed just now. */
  readonly disabled?: boolean;
}

/** The kit's button for what takes a while. It keeps the focus meanwhile, which one that is disabled would lose. */
export function BusyButton({ loading = false, disabled = false, onClick, leftSection, ...button }: BusyButtonProps) {
  const isStill = loading || disabled;
  const press = (event: MouseEvent<HTMLButtonElement>) => (isStill ? event.preventDefault() : onClick?.(event));
  return (
    <Button
      {...button}
      leftSection={loading ? <Loader size={18} color="currentColor" /> : leftSection}
      aria-busy={loading}
      aria-disabled={isStill}
      data-disabled={disabled || undefined}
      onClick={press}
    />
  );
}
