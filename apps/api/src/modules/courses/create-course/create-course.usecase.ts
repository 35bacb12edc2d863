import { checkCourseInput, checkRepeatable, userIdOf, type CourseInput, type Issue } from '@matricula/domain';
import type { Caller } from '../../../access/caller.js';
import { recordChange } from '../../../audit/record-change.js';
import { isUniqueViolation } from '../../../database/database-errors.js';
import { rollback, type Database } from '../../../database/database.js';
import type { Idempotency } from '../../../idempotency/idempotency.js';
import type { CourseEntity } from '../course.entity.js';
import type { CourseRepository, NewCourse } from '../course.repository.js';

const DUPLICATE_EXTERNAL_ID: Issue = { path: ['externalId'], code: 'DUPLICATE' };

export type CreateCourseOutcome =
  | { readonly kind: 'created'; readonly course: CourseEntity }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/** Creates a course, whose creator manages it from then on. */
export class CreateCourse {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly idempotency: Idempotency,
  ) {}

  async execute(
    caller: Caller,
    { idempotencyKey, ...input }: CourseInput & { readonly idempotencyKey?: string | null },
  ): Promise<CreateCourseOutcome> {
    const { principal } = caller;
    const createdById = userIdOf(principal);
    if (createdById === null) throw new Error('A course is created in the name of a user.');
    const checked = checkRepeatable(idempotencyKey, checkCourseInput(input));
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const { key, fields } = checked.value;
    const createdAt = await this.database.now();
    return this.database.transaction<CreateCourseOutcome>(async () => {
      const claim = await this.idempotency.claim(principal, 'createCourse', key, fields);
      if (claim.kind === 'reused') return rollback({ kind: 'invalid', issues: claim.issues });
      if (claim.kind === 'repeated') {
        const course = await this.courses.find(principal, 'course.read', claim.createdId);
        if (!course) throw new Error('Whoever creates courses may read those that they created.');
        return { kind: 'created', course };
      }
      const course = await this.#insert({ ...fields, createdById, createdAt });
      if (!course) return rollback({ kind: 'invalid', issues: [DUPLICATE_EXTERNAL_ID] });
      await recordChange(this.database, caller, {
        action: 'course.create',
        subjectType: 'Course',
        subjectId: course.id,
        changedFields: Object.keys(fields),
      });
      await claim.complete(course.id);
      return { kind: 'created', course };
    });
  }

  /** Null where another course has this externalId: of what is inserted, nothing else is unique. */
  async #insert(course: NewCourse): Promise<CourseEntity | null> {
    try {
      return await this.courses.insert(course);
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  }
}
