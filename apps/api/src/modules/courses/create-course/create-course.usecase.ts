import { recordChange } from '../../../audit/record-change.js';
import type { Caller } from '../../../access/caller.js';
import { checkCourseInput, type Issue, userIdOf } from '@matricula/domain';
import type { Database } from '../../../database/database.js';
import type { CourseEntity } from '../course.entity.js';
import type { CourseRepository } from '../course.repository.js';

export type CreateCourseOutcome =
  | { readonly kind: 'created'; readonly course: CourseEntity }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/** Makes a course, whose creator manages it from then on. */
export class CreateCourse {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
  ) {}

  async execute(
    input: { readonly title: string; readonly description?: string | null },
    caller: Caller,
  ): Promise<CreateCourseOutcome> {
    const checked = checkCourseInput(input);
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const createdById = userIdOf(caller.principal);
    if (createdById === null) throw new Error('A course is made in the name of a user.');
    const createdAt = await this.database.now();
    const course = await this.database.transaction(async () => {
      const made = await this.courses.insert({ ...checked.value, createdById, createdAt });
      const changedFields = Object.keys(checked.value);
      await recordChange(this.database, caller, {
        action: 'course.create',
        subjectType: 'Course',
        subjectId: made.id,
        changedFields,
      });
      return made;
    });
    return { kind: 'created', course };
  }
}
