import { Button, type ButtonProps, Loader } from '@mantine/core';
import type { ComponentPropsWithoutRef, MouseEvent } from 'react';

export interface BusyButtonProps extends ButtonProps, Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps> {
  /** What the button starts is not done yet: pressing it again does nothing. */
  readonly loading?: boolean;
  /** It cannot be pressed for the moment. */
  readonly disabled?: boolean;
}

/** A button for what takes a while. It keeps the focus meanwhile, which a button with the attribute "disabled" loses. */
export function BusyButton({ loading = false, disabled = false, onClick, leftSection, ...button }: BusyButtonProps) {
  const isInactive = loading || disabled;
  const press = (event: MouseEvent<HTMLButtonElement>) => (isInactive ? event.preventDefault() : onClick?.(event));
  return (
    <Button
      {...button}
      leftSection={loading ? <Loader size={18} color="currentColor" /> : leftSection}
      aria-busy={loading}
      aria-disabled={isInactive}
      data-disabled={disabled || undefined}
      onClick={press}
    />
  );
}
