// Which changes between two versions of the schema break a client. Runs after the install, on Node 24.
import { DiffRule, diff } from '@graphql-inspector/core';
import { buildASTSchema, buildSchema, Kind, parse, visit } from 'graphql';

const DAY = /\b\d{4}-\d{2}-\d{2}\b/;
const MEMBERS = ['FieldDefinition', 'EnumValueDefinition', 'InputValueDefinition'];

/** The reason in a member's @deprecated; undefined where it is not deprecated. */
function deprecationOf({ directives }) {
  const directive = directives.find(({ name }) => name.value === 'deprecated');
  return directive && (directive.arguments.find(({ name }) => name.value === 'reason')?.value.value ?? '');
}

/** A document without what enter(member, reason) returns null for, of all deprecated members. */
function visitDeprecated(document, enter) {
  const visitor = (member, _key, _parent, _path, ancestors) => {
    const reason = deprecationOf(member);
    return reason === undefined ? undefined : enter(member, reason, ancestors);
  };
  return visit(document, Object.fromEntries(MEMBERS.map((kind) => [kind, visitor])));
}

/**
 * A member that was deprecated in the released schema may be removed once the day in its reason has passed, together
 * with the types that nothing else uses: "Use title. Removed after 2027-06-30."
 * @param released SDL that clients were built against
 * @param current SDL of now
 * @param today ISO date
 * @returns one sentence for each breaking change
 */
export async function breakingChanges(released, current, today) {
  const due = visitDeprecated(parse(released), (_member, reason) => {
    const [day] = DAY.exec(reason) ?? [];
    return day !== undefined && day < today ? null : undefined;
  });
  const before = buildASTSchema(due, { assumeValid: true });
  const changes = await diff(before, buildSchema(current), [DiffRule.safeUnreachable]);
  return changes.filter(({ criticality }) => criticality.level === 'BREAKING').map(({ message }) => message);
}

/** @returns the names of deprecated members whose reason names no day */
export function deprecationsWithoutDay(sdl) {
  const names = [];
  visitDeprecated(parse(sdl), (member, reason, ancestors) => {
    const owners = ancestors.filter((node) => node.kind && node.kind !== Kind.DOCUMENT);
    if (!DAY.test(reason)) names.push([...owners, member].map(({ name }) => name.value).join('.'));
  });
  return names;
}
