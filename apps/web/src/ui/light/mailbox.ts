/** Where people of well-known mail domains read their mail, by the domain. */
const MAILBOXES: readonly (readonly [domain: RegExp, name: string, url: string])[] = [
  [/^(gmail|googlemail)\.com$/, 'Gmail', 'https://mail.google.com/'],
  [
    /^((outlook|hotmail|live)\.(com|com\.br|es|fr|de|it|nl|pt|co\.uk)|msn\.com)$/,
    'Outlook',
    'https://outlook.live.com/mail/',
  ],
  [
    /^(yahoo\.(com|com\.br|com\.mx|com\.ar|es|fr|de|it|in|co\.uk)|ymail\.com)$/,
    'Yahoo Mail',
    'https://mail.yahoo.com/',
  ],
  [/^(icloud|me|mac)\.com$/, 'iCloud Mail', 'https://www.icloud.com/mail/'],
  [/^(proton\.me|protonmail\.com)$/, 'Proton Mail', 'https://mail.proton.me/'],
  [/^uol\.com\.br$/, 'UOL Mail', 'https://email.uol.com.br/'],
];

/** The website on which an email is read; null where the domain is not a well-known one. */
export function mailboxOf(email: string): { readonly name: string; readonly url: string } | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const found = MAILBOXES.find(([pattern]) => pattern.test(domain));
  return found ? { name: found[1], url: found[2] } : null;
}
