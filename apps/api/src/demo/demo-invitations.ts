/** What the demo shows: four courses, and invitations in every status. */
export const DEMO_COURSES = [
  {
    title: 'Introduction to Astronomy',
    description: 'The night sky, from the Moon to the edge of what we can see.',
    by: 'ana.souza@example.org',
    with: 'bruno.lima@example.org',
  },
  {
    title: 'Creative Writing Workshop',
    description: 'Short stories, read aloud and rewritten together.',
    by: 'ana.souza@example.org',
  },
  {
    title: 'Statistics for Everyone',
    description: 'Reading figures without fear: samples, chance and charts.',
    by: 'bruno.lima@example.org',
  },
  {
    title: 'Urban Gardening',
    description: 'Growing food on balconies, roofs and shared plots.',
    by: 'owner@example.org',
    with: 'ana.souza@example.org',
  },
] as const;

/** An invitation of the demo; days count from the day of seeding. */
export interface DemoInvitation {
  readonly title: string;
  readonly description: string | null;
  /** Index of DEMO_COURSES. */
  readonly course: number;
  readonly cover: string | null;
  readonly usageLimit: number | null;
  readonly expiresInDays: number | null;
  readonly isActive: boolean;
  readonly createdDaysAgo: number;
  readonly acceptances: number;
}

export const DEMO_INVITATIONS: readonly DemoInvitation[] = [
  {
    title: 'Statistics, spring 2026',
    description: null,
    course: 2,
    cover: 'harbour',
    usageLimit: 30,
    expiresInDays: -40,
    isActive: true,
    createdDaysAgo: 120,
    acceptances: 18,
  },
  {
    title: 'Astronomy taster week',
    description: 'Five evenings under the dome. No telescope needed.',
    course: 0,
    cover: 'night',
    usageLimit: null,
    expiresInDays: -12,
    isActive: true,
    createdDaysAgo: 60,
    acceptances: 14,
  },
  {
    title: 'Pilot group (withdrawn)',
    description: null,
    course: 1,
    cover: null,
    usageLimit: 10,
    expiresInDays: null,
    isActive: false,
    createdDaysAgo: 48,
    acceptances: 3,
  },
  {
    title: 'Writing circle, Tuesday evenings',
    description: 'Bring a page. Leave with a better one.',
    course: 1,
    cover: 'library',
    usageLimit: 12,
    expiresInDays: null,
    isActive: true,
    createdDaysAgo: 35,
    acceptances: 12,
  },
  {
    title: 'Guest lecturer',
    description: 'For our guest of this term alone.',
    course: 0,
    cover: null,
    usageLimit: 1,
    expiresInDays: null,
    isActive: true,
    createdDaysAgo: 30,
    acceptances: 1,
  },
  {
    title: 'Balcony gardeners',
    description: 'Sun or shade, there is something that grows on it.\nWe begin with soil.',
    course: 3,
    cover: 'orchard',
    usageLimit: 60,
    expiresInDays: 20,
    isActive: true,
    createdDaysAgo: 24,
    acceptances: 31,
  },
  {
    title: 'Statistics, autumn 2026',
    description: 'Mondays and Thursdays, 18:30. A calculator is enough.',
    course: 2,
    cover: 'aurora',
    usageLimit: 40,
    expiresInDays: 9,
    isActive: true,
    createdDaysAgo: 18,
    acceptances: 27,
  },
  {
    title: 'Roof garden volunteers',
    description: null,
    course: 3,
    cover: 'dunes',
    usageLimit: null,
    expiresInDays: null,
    isActive: true,
    createdDaysAgo: 7,
    acceptances: 9,
  },
  {
    title: 'Astronomy 101, evening group',
    description: 'Twelve evenings from the Moon to the edge of what we can see. Open to beginners of any age.',
    course: 0,
    cover: 'night',
    usageLimit: 25,
    expiresInDays: 30,
    isActive: true,
    createdDaysAgo: 3,
    acceptances: 6,
  },
];
