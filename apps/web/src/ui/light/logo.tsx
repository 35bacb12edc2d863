interface MarkProps {
  /** Height and width in px. */
  readonly size?: number;
}

/** The logo: an m of two arches, with a person in the second one. Hidden from screen readers, since the name is beside it. */
export function Mark({ size = 28 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path
        d="M3 25V13.5a5.5 5.5 0 0 1 11 0V25M14 25V13.5a5.5 5.5 0 0 1 11 0V25"
        fill="none"
        stroke="var(--color-mark)"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <circle cx="19.5" cy="23.3" r="2.9" fill="var(--color-mark-spot)" />
    </svg>
  );
}
