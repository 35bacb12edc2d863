import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

const ONCE_PER_REQUEST = new Set(['acceptInvitation', 'signIn']);

/** At most one acceptInvitation or signIn in a request, aliases and fragments counted (decisions, Abuse limits). */
export function oneAttemptPerRequest(context: ValidationContext): ASTVisitor {
  let attempts = 0;
  return {
    Field(node) {
      if (!ONCE_PER_REQUEST.has(node.name.value)) return;
      attempts += 1;
      if (attempts === 2) {
        const message = 'A request holds at most one acceptInvitation or signIn.';
        context.reportError(new GraphQLError(message, { nodes: node }));
      }
    },
  };
}
