import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLEmailAddress, GraphQLURL } from 'graphql-scalars';

/** ISO 8601 in and out; in code a Date. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601 with milliseconds: 2026-11-22T05:31:00.000Z. Input may carry an offset.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  extensions: {},
});

/** Only ever sent out: what comes in is a String, and an invalid one is an issue of InvalidInputError. */
export const EmailAddress = new GraphQLScalarType({
  ...GraphQLEmailAddress.toConfig(),
  name: 'EmailAddress',
  description: 'A valid email address; compared without regard to case, stored in lower case.',
  specifiedByURL: 'https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address',
  // Stored emails have passed the domain's rule already; checking again could only fail a whole page for one row.
  serialize: String,
  extensions: {},
});

/** Only ever sent out, in code a string. */
export const URL = new GraphQLScalarType({
  ...GraphQLURL.toConfig(),
  name: 'URL',
  description: 'An absolute URL.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  serialize: String,
  extensions: {},
});
