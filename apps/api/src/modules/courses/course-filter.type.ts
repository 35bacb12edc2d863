import { Field, InputType, registerEnumType } from 'type-graphql';
import { COURSE_ORDERS, type CourseListFilter, type CourseOrder } from './course-list.js';

@InputType({ description: 'Which courses are listed.' })
export class CourseFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Beginnings of words of the title, in any order, without regard to case and accents. Words beyond the eighth are ' +
      'ignored. Empty: every course.',
  })
  search?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether archived courses are listed too.',
  })
  includeArchived?: boolean | null;
}

/** The list's orders in the form that type-graphql registers. */
export const CourseOrderEnum = Object.fromEntries(COURSE_ORDERS.map((order) => [order, order])) as {
  [O in CourseOrder]: O;
};
registerEnumType(CourseOrderEnum, {
  name: 'CourseOrder',
  description: 'Which courses come first.',
  valuesConfig: {
    TITLE_ASC: { description: 'By title, from A to Z.' },
    CREATED_AT_DESC: { description: 'The newest first.' },
  },
});

/** The filter as the repository takes it. */
export function toListFilter(filter: CourseFilter | null): CourseListFilter {
  return { search: filter?.search?.trim() || null, includeArchived: filter?.includeArchived ?? false };
}
