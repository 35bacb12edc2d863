/** A part of a letter. Everything is plain text: HTML and plain text escape it in their own ways. */
export type LetterPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  /** Alone on its line in the plain text, for people to copy and programs to find. */
  | { readonly kind: 'secret'; readonly label: string; readonly value: string }
  | { readonly kind: 'action'; readonly label: string; readonly url: string }
  | { readonly kind: 'aside'; readonly title: string; readonly text: string };

/** The content of a mail: its HTML and its plain text are made of the same parts. */
export interface Letter {
  readonly subject: string;
  /** The text that mail programs show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly parts: readonly LetterPart[];
  /** The sender's name. */
  readonly signature: string;
}

/** The letter as plain text. */
export function letterText(letter: Letter): string {
  const parts = letter.parts.map(partText);
  return `${[letter.heading, ...parts, `-- \n${letter.signature}`].join('\n\n')}\n`;
}

function partText(part: LetterPart): string {
  switch (part.kind) {
    case 'paragraph':
      return part.text;
    case 'fact':
      return `${part.label}: ${part.value}`;
    case 'secret':
      return `${part.label}:\n\n${part.value}`;
    case 'action':
      return `${part.label}: ${part.url}`;
    case 'aside':
      return `${part.title}\n${part.text}`;
  }
}
