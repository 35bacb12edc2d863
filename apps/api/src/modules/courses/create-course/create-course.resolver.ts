import { Requires } from '../../../access/requires.js';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { InvalidInputError, resultOf } from '../../../graphql/user-errors.js';
import { Course, toCourse } from '../course.type.js';
import type { CreateCourse } from './create-course.usecase.js';

@InputType()
class CreateCourseInput {
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) description?: string | null;
}

@ObjectType()
class CreateCourseSuccess {
  @Field(() => Course) course: Course;
}

const CreateCourseResult = createUnionType({
  name: 'CreateCourseResult',
  types: () => [CreateCourseSuccess, InvalidInputError] as const,
});

@Resolver()
export class CreateCourseResolver {
  constructor(private readonly useCase: CreateCourse) {}

  @Requires('course.create')
  @Mutation(() => CreateCourseResult, { nullable: true, description: 'Creates a course, which the principal manages.' })
  async createCourse(
    @Ctx() context: Context,
    @Arg('input', () => CreateCourseInput) input: CreateCourseInput,
  ): Promise<typeof CreateCourseResult> {
    const outcome = await this.useCase.execute(input, await context.caller());
    switch (outcome.kind) {
      case 'created':
        return resultOf(CreateCourseSuccess, { course: toCourse(outcome.course) });
      case 'invalid':
        return InvalidInputError.of(outcome.issues);
    }
  }
}
