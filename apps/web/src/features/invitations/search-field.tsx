import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useInvitationMessages } from './messages.js';

/** The search starts after this long without typing, in milliseconds. */
const SEARCH_DELAY = 250;

interface SearchFieldProps {
  /** The current search. */
  readonly value: string;
  readonly onChange: (search: string) => void;
  readonly className?: string;
}

/** Searches the invitations while the person types, and at once on Enter. */
export function SearchField({ value, onChange, className }: SearchFieldProps) {
  const messages = useInvitationMessages().list;
  const [typed, setTyped] = useState(value);
  const [shownFor, setShownFor] = useState(value);
  // The URL may change without the field: back, forward, "Clear filters".
  if (value !== shownFor) {
    setShownFor(value);
    if (value !== typed.trim()) setTyped(value);
  }
  const search = useDebouncedCallback((text: string) => onChange(text.trim()), SEARCH_DELAY);
  return (
    <TextInput
      className={className ?? ''}
      type="search"
      size="sm"
      aria-label={messages.search}
      placeholder={messages.searchHint}
      leftSection={<Search size={16} />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value);
      }}
      onKeyDown={({ key }) => key === 'Enter' && search.flush()}
    />
  );
}
