import { Requires } from '../../../access/requires.js';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { InvalidInputError, resultOf } from '../../../graphql/user-errors.js';
import { Course, toCourse } from '../course.type.js';
import type { CreateCourse } from './create-course.usecase.js';

@InputType({ description: 'A new course.' })
class CreateCourseInput {
  @Field(() => String, { description: '1 to 200 characters on one line.' }) title: string;
  @Field(() => String, { nullable: true, description: 'At most 5,000 characters; may have several lines.' })
  description?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The id of this course in another system of the institution: at most 100 characters, unique.',
  })
  externalId?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The name that the client gives to this creation, 1 to 64 characters. Repeated within 24 hours with the same input, it creates nothing and returns what was created then.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The course was created.' })
class CreateCourseSuccess {
  @Field(() => Course, { description: 'The new course.' }) course: Course;
}

const CreateCourseResult = createUnionType({
  name: 'CreateCourseResult',
  description: 'What createCourse returns.',
  types: () => [CreateCourseSuccess, InvalidInputError] as const,
});

@Resolver()
export class CreateCourseResolver {
  constructor(private readonly useCase: CreateCourse) {}

  @Requires('course.create')
  @Mutation(() => CreateCourseResult, { nullable: true, description: 'Creates a course, which the principal manages.' })
  async createCourse(
    @Ctx() context: Context,
    @Arg('input', () => CreateCourseInput, { description: 'The input.' }) input: CreateCourseInput,
  ): Promise<typeof CreateCourseResult> {
    const outcome = await this.useCase.execute(await context.caller(), input);
    switch (outcome.kind) {
      case 'created':
        return resultOf(CreateCourseSuccess, { course: toCourse(outcome.course) });
      case 'invalid':
        return InvalidInputError.of(outcome.issues);
    }
  }
}
