/** Domains at which many people have a mailbox, the most common first. */
const WELL_KNOWN = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'live.com',
  'googlemail.com',
  'protonmail.com',
  'proton.me',
  'aol.com',
  'msn.com',
  'hotmail.com.br',
  'outlook.com.br',
  'yahoo.com.br',
  'uol.com.br',
  'bol.com.br',
  'terra.com.br',
  'hotmail.es',
  'yahoo.es',
  'outlook.es',
  'yahoo.com.mx',
  'yahoo.com.ar',
  'yahoo.co.uk',
  'hotmail.co.uk',
  'gmx.net',
  'gmx.de',
  'web.de',
  'hotmail.fr',
  'orange.fr',
];

/** Domains with mailboxes that are one edit away from a better known one: nothing is suggested for them. */
const ALSO_RIGHT = new Set([
  'mail.com',
  'email.com',
  'ymail.com',
  'fmail.com',
  'gmx.com',
  'gmx.at',
  'gmx.ch',
  'me.com',
  'live.co.uk',
  'live.fr',
  'live.nl',
  'love.com',
  'aim.com',
  'hotmail.de',
  'hotmail.it',
  'hotmail.be',
  'yahoo.fr',
  'yahoo.de',
  'yahoo.it',
  'yahoo.in',
  'yahoo.ca',
  'outlook.fr',
  'outlook.de',
  'outlook.pt',
  'outlook.cl',
  'sol.com.br',
  'ol.com.br',
]);

/**
 * The email that a person probably meant, where the domain is one typing error away from a well-known one: an added, a
 * missing, a wrong, or two exchanged characters. Null otherwise. It is offered and never applied by itself (decisions, A
 * likely typo).
 *
 * @example suggestEmail('ana@gmial.com') // ana@gmail.com
 */
export function suggestEmail(email: string): string | null {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  if (at <= 0 || WELL_KNOWN.includes(domain) || ALSO_RIGHT.has(domain)) return null;
  const meant = WELL_KNOWN.find((known) => isOneErrorAway(domain, known));
  return meant === undefined ? null : `${email.slice(0, at)}@${meant}`;
}

function isOneErrorAway(typed: string, known: string): boolean {
  if (Math.abs(typed.length - known.length) > 1) return false;
  let start = 0;
  while (start < known.length && typed[start] === known[start]) start += 1;
  const restOfTyped = typed.slice(start);
  const restOfKnown = known.slice(start);
  return (
    restOfTyped.slice(1) === restOfKnown || // one too many
    restOfTyped === restOfKnown.slice(1) || // one missing
    restOfTyped.slice(1) === restOfKnown.slice(1) || // one wrong
    (restOfTyped[0] === restOfKnown[1] &&
      restOfTyped[1] === restOfKnown[0] &&
      restOfTyped.slice(2) === restOfKnown.slice(2)) // two exchanged
  );
}
