import { useEffect, useState } from 'react';
import { normalizeInvitationCode } from '@matricula/domain';

/** The two routes of the acceptance page: an invitation by its code, or the field to type one. */
export type AcceptanceRoute =
  | { readonly name: 'join' }
  /** `code` in its normal form, or null if the path holds none; `shown` is what the path holds. */
  | { readonly name: 'invitation'; readonly code: string | null; readonly shown: string };

/** Reads a path: `/i/:code` with the code in any case, every other path is `/join`. */
export function routeOf(path: string): AcceptanceRoute {
  const typed = /^\/i\/([^/]*)/.exec(path)?.[1];
  if (typed === undefined) return { name: 'join' };
  const shown = decoded(typed);
  const code = normalizeInvitationCode(shown);
  return { name: 'invitation', code, shown: code ?? shown };
}

/** The path, and a function that opens another one without reloading the page; the browser's Back button works. */
export function usePath(): readonly [string, (path: string) => void] {
  const [path, setPath] = useState(() => location.pathname);

  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  function open(next: string) {
    history.pushState(null, '', next);
    setPath(next);
    scrollTo(0, 0);
  }
  return [path, open];
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
