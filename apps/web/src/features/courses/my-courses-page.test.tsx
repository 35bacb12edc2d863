import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import { noConnection } from '../../../test/dashboard-data.js';
import { renderPage } from '../../../test/render-page.js';
import { type CourseCardFragment, MyCoursesDocument, type MyCoursesQuery } from '../../gql/dashboard.js';
import { MyCoursesPage } from './my-courses-page.js';

const request = { query: MyCoursesDocument, variables: { first: 25, after: null, last: null, before: null } };
const anEnrollment = (id: string, title: string): CourseCardFragment => ({
  __typename: 'Enrollment',
  id,
  enrolledAt: '2026-11-22T01:30:00.000Z',
  course: { __typename: 'Course', id, title, description: 'Leaves and roots.', isArchived: false },
});
const coursesAre = (enrollments: readonly CourseCardFragment[]): MockLink.MockedResponse<MyCoursesQuery> => ({
  request,
  result: {
    data: {
      viewer: {
        __typename: 'User',
        id: '2',
        enrollments: {
          __typename: 'EnrollmentConnection',
          nodes: enrollments,
          pageInfo: {
            __typename: 'PageInfo',
            hasNextPage: false,
            hasPreviousPage: false,
            startCursor: null,
            endCursor: null,
          },
          totalCount: enrollments.length,
        },
      },
    },
  },
});
const open = (mocks: readonly MockLink.MockedResponse[]) =>
  renderPage({ mocks, routes: [{ path: '/', Component: MyCoursesPage }] });

describe("The page of a person's courses", () => {
  it('shows each course with the day of the enrollment in the zone of the institution', async () => {
    open([coursesAre([anEnrollment('1', 'Botany'), anEnrollment('2', 'Ecology')])]);
    expect(await screen.findByRole('heading', { name: 'Botany' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getAllByText('Joined Nov 21, 2026')).toHaveLength(2);
  });

  it('says where each course goes on, and where another code is entered', async () => {
    const archived = anEnrollment('2', 'Ecology');
    open([
      coursesAre([anEnrollment('1', 'Botany'), { ...archived, course: { ...archived.course, isArchived: true } }]),
    ]);
    const [botany, ecology] = await screen.findAllByRole('listitem');
    expect(botany).toHaveTextContent(/your teacher at Escola Aurora tells you where and when/);
    expect(ecology).toHaveTextContent(/archived: it no longer takes new students/);
    expect(screen.getByRole('link', { name: 'Enter it here' })).toHaveAttribute('href', '/join');
  });

  it('says how to join a course if there is none', async () => {
    open([coursesAre([])]);
    expect(await screen.findByRole('heading', { name: 'No courses yet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Enter a code' })).toHaveAttribute('href', '/join');
  });

  it('says when they could not be loaded, and tries again', async () => {
    const { user } = open([{ request, error: noConnection() }, coursesAre([anEnrollment('1', 'Botany')])]);
    expect(await screen.findByRole('heading', { name: 'Your courses couldn’t be loaded' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Botany' })).toBeInTheDocument();
  });
});
