import { checkExternalId } from '../external-id.js';
import { checkLine, checkParagraphs } from '../text.js';
import { checkAll, type Validation } from '../validation.js';

/** The longest title of a course, in code points (decisions, Lengths). */
export const COURSE_TITLE_MAX = 200;
/** The longest description of a course, in code points. */
export const COURSE_DESCRIPTION_MAX = 5000;

/** The fields of a course as somebody filled them in. */
export interface CourseInput {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly externalId?: string | null;
}

/** The fields of a course in their normal form. */
export interface ValidatedCourseInput {
  readonly title: string;
  readonly description: string | null;
  /** The id of the course in another system of the institution. */
  readonly externalId: string | null;
}

/**
 * Checks the fields of a course, all at once. Issues: title REQUIRED, TOO_LONG, INVALID_TEXT; description and externalId
 * TOO_LONG, INVALID_TEXT.
 */
export function checkCourseInput(input: CourseInput): Validation<ValidatedCourseInput> {
  return checkAll<ValidatedCourseInput>({
    title: checkLine(input.title, COURSE_TITLE_MAX),
    description: checkParagraphs(input.description, COURSE_DESCRIPTION_MAX),
    externalId: checkExternalId(input.externalId),
  });
}
