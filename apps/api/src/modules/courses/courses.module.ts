import type { Module, ModuleDeps } from '../../module.js';
import type { AccountsModule } from '../accounts/accounts.module.js';
import { CourseProfessorEntity } from './course-professor.entity.js';
import { CourseWordEntity } from './course-word.entity.js';
import { CourseEntity } from './course.entity.js';
import { CourseRepository } from './course.repository.js';
import { CourseResolver } from './course.resolver.js';
import { toCourse } from './course.type.js';
import { CreateCourseResolver } from './create-course/create-course.resolver.js';
import { CreateCourse } from './create-course/create-course.usecase.js';
import { EnrollmentChangeEntity } from './enrollment-change.entity.js';
import { EnrollmentEntity } from './enrollment.entity.js';
import { EnrollmentRepository } from './enrollment.repository.js';
import { EnrollmentChangeResolver, EnrollmentResolver } from './enrollment.resolver.js';
import { toEnrollment } from './enrollment.type.js';
import { UserEnrollmentsResolver } from './user-enrollments.resolver.js';

/** Courses, their professors, and who is enrolled in them. */
export function coursesModule(
  { database, courseAccess, idempotency }: ModuleDeps,
  { users }: Pick<AccountsModule, 'users'>,
) {
  const courses = new CourseRepository(database);
  const enrollments = new EnrollmentRepository(database);
  return {
    name: 'courses',
    entities: [CourseEntity, CourseProfessorEntity, CourseWordEntity, EnrollmentEntity, EnrollmentChangeEntity],
    resolvers: [
      new CourseResolver(courses, enrollments, users, courseAccess),
      new EnrollmentResolver(courses, enrollments, users, courseAccess),
      new EnrollmentChangeResolver(users),
      new UserEnrollmentsResolver(enrollments),
      new CreateCourseResolver(new CreateCourse(database, courses, idempotency)),
    ],
    nodes: [
      {
        type: 'Course',
        async find(key, context) {
          if (!(await context.can('course.read'))) return null;
          const course = await context.load(courses.readable, key);
          return course && toCourse(course);
        },
      },
      {
        type: 'Enrollment',
        async find(key, context) {
          if (!(await context.can('enrollment.read'))) return null;
          const enrollment = await context.load(enrollments.byId, key);
          if (!enrollment) return null;
          const { courseId, userId } = enrollment;
          const course = await context.load(courseAccess.relationTo, courseId);
          return (await context.can('enrollment.read', { course, userId })) ? toEnrollment(enrollment) : null;
        },
      },
    ],
    courses,
  } satisfies Module & Record<string, unknown>;
}

export type CoursesModule = ReturnType<typeof coursesModule>;
