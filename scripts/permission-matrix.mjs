// Writes the table of docs/security.md that says who may do what, from the policy in packages/domain/src/access. Part
// of `npm run codegen`; it reads the built domain.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, root, StepError } from './processes.mjs';

export const MATRIX_FILE = 'docs/security.md';
const BEGIN = '<!-- permission matrix: written by `npm run codegen` -->';
const END = '<!-- end of the permission matrix -->';

/** What each action of the policy covers in the schema. A new action needs its entry here. */
const OPERATIONS = {
  'invitation.manage':
    '`invitations`, `invitation`, `invitationByCode`, `acceptances`, `Invitation` and `Acceptance` by id, `createInvitation`, `activateInvitation`, `deactivateInvitation`',
  'invitation.acceptAsViewer': '`acceptInvitationAsViewer`',
  'course.read': '`courses`, `course`, `Course` by id',
  'course.create': '`createCourse`',
  'course.readMembers': '`Course.enrollments`, `Course.invitations`',
  'enrollment.read': '`Enrollment` by id',
  'enrollment.readHistory': '`Enrollment.history`, `Enrollment.acceptance`',
  'person.readEmail': '`Person.email`',
  'user.read': '`User` by id, `User.person`, `User.enrollments`',
  'password.change': '`changePassword`',
};

const ME = 1;
const user = (role) => ({ kind: 'user', userId: ME, role, mustChangePassword: false });
const course = (relation) => ({ courseId: 1, isCreator: false, isAssociated: false, isEnrolled: false, ...relation });

/** The columns: whom they stand for, and how they stand to a course that is not simply foreign. */
const ACTORS = [
  { name: 'O', principal: user('OWNER') },
  { name: 'A', principal: user('ADMIN') },
  { name: 'Pc', principal: user('PROFESSOR'), relation: { isCreator: true }, within: 'own courses' },
  { name: 'Pa', principal: user('PROFESSOR'), relation: { isAssociated: true }, within: 'own courses' },
  { name: 'Pu', principal: user('PROFESSOR') },
  { name: 'S', principal: user('STUDENT'), relation: { isEnrolled: true }, within: 'with an enrollment' },
  { name: '-', principal: { kind: 'nobody' } },
];

/** One cell: how far the right goes, or the answer to whoever has none. */
function cell({ can }, { principal, relation, within }, action, about) {
  const isAllowed = (resource) => can(principal, action, resource).kind === 'allowed';
  if (about === 'institution' && isAllowed()) return 'yes';
  if (isAllowed({ course: course(), userId: ME + 1 })) return 'all';
  if (relation && isAllowed({ course: course(relation), userId: ME + 1 })) return within;
  if (isAllowed({ course: course(), userId: ME })) return 'own';
  const { reason } = can(principal, action, { course: course(relation), userId: ME + 1 });
  return reason === 'HIDDEN' ? 'none' : reason;
}

/** The table as Markdown. */
export function permissionMatrix(domain) {
  const missing = domain.ACTION_NAMES.filter((action) => !(action in OPERATIONS));
  const unknown = Object.keys(OPERATIONS).filter((action) => !domain.ACTION_NAMES.includes(action));
  if (missing.length + unknown.length > 0) {
    throw new StepError(`OPERATIONS in scripts/permission-matrix.mjs: missing ${missing}, unknown ${unknown}.`);
  }
  const rows = domain.ACTION_NAMES.map((action) => [
    `\`${action}\``,
    OPERATIONS[action],
    ...ACTORS.map((actor) => cell(domain, actor, action, domain.actionRule(action).about)),
  ]);
  const names = ACTORS.map(({ name }) => name);
  return [['action', 'covers', ...names], Array(2 + names.length).fill('---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The page with the table in place of what stands between its marks. */
export function withMatrix(page, table) {
  const [before, rest] = page.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (after === undefined) throw new StepError(`${MATRIX_FILE} has lost the marks of its permission matrix.`);
  return `${before}${BEGIN}\n<!-- prettier-ignore -->\n${table}\n\n${END}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    const domain = await import(pathToFileURL(path.join(root, 'packages/domain/dist/index.js')).href);
    const file = path.join(root, MATRIX_FILE);
    writeFileSync(file, withMatrix(readFileSync(file, 'utf8'), permissionMatrix(domain)));
  });
}
