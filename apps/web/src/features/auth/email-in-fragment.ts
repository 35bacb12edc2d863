/** The email that a link of ours carries in its fragment, `#email=ana%40example.org`: no server and no log sees it. */
export function emailInFragment(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('email') ?? undefined;
}

/** The fragment that carries an email; empty without one. */
export function fragmentWithEmail(email: string): string {
  return email.trim() === '' ? '' : `#${new URLSearchParams({ email: email.trim() }).toString()}`;
}
