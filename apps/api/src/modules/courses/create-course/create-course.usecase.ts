import { checkCourseInput, type Issue } from '@matricula/domain';
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
    createdById: number,
  ): Promise<CreateCourseOutcome> {
    const checked = checkCourseInput(input);
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const createdAt = await this.database.now();
    return { kind: 'created', course: await this.courses.insert({ ...checked.value, createdById, createdAt }) };
  }
}
