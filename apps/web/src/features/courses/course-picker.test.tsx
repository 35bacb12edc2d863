import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { renderPage } from '../../../test/render-page.js';
import {
  CourseSelectDocument,
  type CourseSelectQuery,
  CreateCourseDocument,
  type CreateCourseMutation,
} from '../../gql/dashboard.js';
import { CoursePicker } from './course-picker.js';

const aCourse = (id: string, title: string, description: string | null = null) =>
  ({ __typename: 'Course', id, title, description, createdAt: `2026-11-2${id}T12:00:00.000Z` }) as const;
const coursesAre = (...courses: readonly ReturnType<typeof aCourse>[]): MockLink.MockedResponse<CourseSelectQuery> => ({
  request: { query: CourseSelectDocument, variables: { search: null } },
  maxUsageCount: 2,
  result: {
    data: {
      courses: {
        __typename: 'CourseConnection',
        nodes: courses,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false },
      },
    },
  },
});
const creationIs = (
  title: string,
  createCourse: CreateCourseMutation['createCourse'],
): MockLink.MockedResponse<CreateCourseMutation> => ({
  request: {
    query: CreateCourseDocument,
    variables: ({ input }) => input.title === title && input.description === null && Boolean(input.idempotencyKey),
  },
  result: { data: { createCourse } },
});

function Form() {
  const [courseId, setCourseId] = useState<string | null>(null);
  return (
    <>
      <CoursePicker value={courseId} onChange={setCourseId} />
      <p>chosen: {courseId}</p>
    </>
  );
}
const open = (mocks: readonly MockLink.MockedResponse[]) =>
  renderPage({ mocks, routes: [{ path: '/', Component: Form }] });

describe('The field that chooses a course', () => {
  it('offers the courses that the viewer manages', async () => {
    const { user } = open([coursesAre(aCourse('1', 'Botany'), aCourse('2', 'Ecology'))]);
    await user.click(screen.getByRole('combobox', { name: 'Course' }));
    await user.click(await screen.findByRole('option', { name: 'Ecology' }));
    expect(screen.getByText('chosen: 2')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Course' })).toHaveValue('Ecology');
  });

  it('tells courses of the same title apart by the day of their creation and their description', async () => {
    const courses = [aCourse('1', 'Botany'), aCourse('2', 'Botany', 'For beginners.'), aCourse('3', 'Ecology')];
    const { user } = open([coursesAre(...courses)]);
    await user.click(screen.getByRole('combobox', { name: 'Course' }));
    expect(await screen.findByRole('option', { name: 'Botany Created Nov 21, 2026' })).toBeInTheDocument();
    expect(screen.getByRole('option', { name: 'Botany Created Nov 22, 2026 For beginners.' })).toBeInTheDocument();
    expect(screen.getByRole('option', { name: 'Ecology' })).toBeInTheDocument();
  });

  it('shows no error if its list is closed without a choice', async () => {
    const { user } = open([coursesAre(aCourse('1', 'Botany'))]);
    const field = screen.getByRole('combobox', { name: 'Course' });
    await user.click(field);
    await screen.findByRole('option', { name: 'Botany' });
    await user.keyboard('{Escape}');
    await user.tab();
    expect(field).toBeValid();
  });

  it('creates a first course, and chooses it', async () => {
    const botany = aCourse('7', 'Botany');
    const { user } = open([
      coursesAre(),
      creationIs('Botany', { __typename: 'CreateCourseSuccess', course: botany }),
      coursesAre(botany),
    ]);
    expect(await screen.findByText(/No courses yet/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'New course' }));
    const dialog = await screen.findByRole('dialog', { name: 'New course' });
    await user.type(within(dialog).getByLabelText('Title'), ' Botany ');
    await user.click(within(dialog).getByRole('button', { name: 'Create course' }));
    expect(await screen.findByText('chosen: 7')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Course' })).toHaveValue('Botany'));
  });

  it('asks for the title of a new course before anything is sent', async () => {
    const { user } = open([coursesAre()]);
    await user.click(screen.getByRole('button', { name: 'New course' }));
    const dialog = await screen.findByRole('dialog', { name: 'New course' });
    await user.click(within(dialog).getByRole('button', { name: 'Create course' }));
    expect(within(dialog).getByLabelText('Title')).toHaveAccessibleDescription('Required.');
  });

  it('shows the issues of the server at the field', async () => {
    const { user } = open([
      coursesAre(),
      creationIs('Botany', {
        __typename: 'InvalidInputError',
        issues: [{ __typename: 'InputIssue', path: ['title'], code: 'INVALID_TEXT' }],
      }),
    ]);
    await user.click(screen.getByRole('button', { name: 'New course' }));
    const dialog = await screen.findByRole('dialog', { name: 'New course' });
    await user.type(within(dialog).getByLabelText('Title'), 'Botany');
    await user.click(within(dialog).getByRole('button', { name: 'Create course' }));
    expect(await within(dialog).findByText(/can’t be shown/)).toBeInTheDocument();
  });
});
