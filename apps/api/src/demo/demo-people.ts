/** The password of every demo account. */
export const DEMO_PASSWORD = 'matricula-demo';

/** Those whom the demo names, beside its students. */
export const DEMO_STAFF = [
  { email: 'owner@example.org', name: 'Helena Prado', role: 'OWNER' },
  { email: 'ana.souza@example.org', name: 'Ana Souza', role: 'PROFESSOR' },
  { email: 'bruno.lima@example.org', name: 'Bruno Lima', role: 'PROFESSOR' },
] as const;

/** The one demo student who can sign in. */
export const DEMO_STUDENT = { email: 'student@example.org', name: 'Iara Nunes' } as const;

/** As npm start prints them. */
export const DEMO_SIGN_INS = [
  ...DEMO_STAFF.map(({ email, role }) => signIn(email, role)),
  signIn(DEMO_STUDENT.email, 'STUDENT'),
];

function signIn(email: string, role: string): string {
  return `${role.toLowerCase().padEnd(10)} ${email.padEnd(24)} ${DEMO_PASSWORD}`;
}

const FIRST_NAMES = [
  'Aiko',
  'Amara',
  'Bea',
  'Caio',
  'Chidi',
  'Dara',
  'Elif',
  'Farah',
  'Gil',
  'Hugo',
  'Inês',
  'João',
].concat(['Kofi', 'Lívia', 'Mei', 'Nadia', 'Omar', 'Pilar', 'Rafael', 'Sofía', 'Tomás', 'Uma', 'Vera', 'Yusuf', 'Zoé']);
const LAST_NAMES = [
  'Alves',
  'Bauer',
  'Costa',
  'Diaz',
  'Evans',
  'Ferraz',
  'García',
  'Haddad',
  'Ito',
  'Jansen',
  'Kaya',
].concat(['Lopes', 'Mendes', 'Novak', 'Okafor', 'Pires', 'Rossi', 'Silva', 'Tanaka', 'Vidal', 'Weber']);

/** The n-th demo student: always the same, and no two with one email. */
export function demoStudent(n: number): { readonly name: string; readonly email: string } {
  const first = FIRST_NAMES[n % FIRST_NAMES.length]!;
  const last = LAST_NAMES[(n * 5 + Math.floor(n / FIRST_NAMES.length)) % LAST_NAMES.length]!;
  const plain = `${first}.${last}`
    .normalize('NFD')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return { name: `${first} ${last}`, email: `${plain}.${n + 1}@example.org` };
}
