import { Button } from '@mantine/core';
import classes from './undo-message.module.css';

interface UndoMessageProps {
  readonly text: string;
  readonly label: string;
  readonly onUndo: () => void;
}

/** What was done, with a button to undo it, inside a notification. */
export function UndoMessage({ text, label, onUndo }: UndoMessageProps) {
  return (
    <span className={classes.message}>
      <span>{text}</span>
      <Button className={classes.undo} variant="light" size="sm" onClick={onUndo}>
        {label}
      </Button>
    </span>
  );
}
