import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

const ONCE_PER_REQUEST = new Set([
  'acceptInvitation',
  'acceptInvitationAsViewer',
  'signIn',
  'requestPasswordReset',
  'resetPassword',
]);
const ANY_OF_THEM = [...ONCE_PER_REQUEST].join(', ').replace(/, (?=\w+$)/, ' or ');

/** At most one of them all in a request, aliases and fragments counted (decisions, Aliases and batches). */
export function oneAttemptPerRequest(context: ValidationContext): ASTVisitor {
  let attempts = 0;
  return {
    Field(node) {
      if (!ONCE_PER_REQUEST.has(node.name.value)) return;
      attempts += 1;
      if (attempts === 2) {
        const message = `A request holds at most one ${ANY_OF_THEM}.`;
        context.reportError(new GraphQLError(message, { nodes: node }));
      }
    },
  };
}
