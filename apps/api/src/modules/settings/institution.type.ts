import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: "The institution's public face: its name, and the zone in which dates are entered and shown.",
})
export class Institution {
  @Field(() => String) name: string;
  @Field(() => String, { description: 'IANA name, such as America/Sao_Paulo.' }) timeZone: string;
}
