export { CourseProfessorEntity } from './course-professor.entity.js';
export { CourseEntity } from './course.entity.js';
export { CourseRepository, insertCourseWords } from './course.repository.js';
export { Course, toCourse } from './course.type.js';
export { EnrollmentChangeEntity } from './enrollment-change.entity.js';
export { EnrollmentEntity } from './enrollment.entity.js';
export { Enrollment, toEnrollment } from './enrollment.type.js';
