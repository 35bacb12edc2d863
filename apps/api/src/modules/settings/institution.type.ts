import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'What anybody may know of the institution.',
})
export class Institution {
  @Field(() => String, { description: 'The name, in pages and mails.' }) name: string;
  @Field(() => String, {
    description: 'The zone in which dates are entered and shown: an IANA name, such as America/Sao_Paulo.',
  })
  timeZone: string;
}
