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
  constructor(private readonly createCourse: CreateCourse) {}

  @Mutation(() => CreateCourseResult, { name: 'createCourse', description: 'OWNER, ADMIN and PROFESSOR.' })
  async run(
    @Ctx() context: Context,
    @Arg('input', () => CreateCourseInput) input: CreateCourseInput,
  ): Promise<typeof CreateCourseResult> {
    const viewer = await context.requireStaff();
    const outcome = await this.createCourse.execute(input, viewer.id);
    switch (outcome.kind) {
      case 'created':
        return resultOf(CreateCourseSuccess, { course: toCourse(outcome.course, true) });
      case 'invalid':
        return InvalidInputError.of(outcome.issues);
    }
  }
}
