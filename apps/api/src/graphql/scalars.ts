import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLEmailAddress } from 'graphql-scalars';

/** ISO 8601 in and out; in code a Date. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601 with milliseconds: 2026-11-22T05:31:00.000Z.',
  extensions: {},
});

/** Only ever sent out: what comes in is a String, and told by InvalidInputError what is wrong with it. */
export const EmailAddress = new GraphQLScalarType({
  ...GraphQLEmailAddress.toConfig(),
  name: 'EmailAddress',
  description: 'A valid email address; compared without regard to case, shown as stored (lower case).',
  specifiedByURL: null,
  // Stored addresses have passed the domain's rule already; checking again could only fail a whole page for one row.
  serialize: String,
  extensions: {},
});
