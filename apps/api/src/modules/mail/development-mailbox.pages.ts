import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { mailboxCss } from './development-mailbox.css.js';
import { listPage, mailPage, missingPage } from './development-mailbox.html.js';
import type { DevelopmentMailbox } from './development-mailbox.js';
import type { Html } from './html.js';

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A mail's own page may style itself and open its links elsewhere, and nothing more. */
const BODY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';

const listQuery = z.object({ to: z.string().catch('') });
const mailParams = z.object({ id: z.coerce.number().int().positive().catch(0) });

/** The pages of the development mailbox, under `/dev/mailbox`: each mail as it would arrive. Not for production. */
export function developmentMailboxPages(mailbox: DevelopmentMailbox): FastifyPluginAsync {
  return async (server) => {
    server.get('/dev/mailbox', (request, reply) => {
      const { to } = listQuery.parse(request.query);
      return sendPage(reply, 200, listPage(mailbox.list(to), to));
    });

    server.get('/dev/mailbox/:id', (request, reply) => {
      const mail = mailbox.find(mailParams.parse(request.params).id);
      return mail ? sendPage(reply, 200, mailPage(mail)) : sendPage(reply, 404, missingPage());
    });

    server.get('/dev/mailbox/:id/body.html', (request, reply) => {
      const mail = mailbox.find(mailParams.parse(request.params).id);
      if (!mail) return sendPage(reply, 404, missingPage());
      void keptToItself(reply).header('content-security-policy', BODY_POLICY).header('x-frame-options', 'SAMEORIGIN');
      // In the frame a link would open inside it.
      return reply.type('text/html; charset=utf-8').send(mail.html.replace('<head>', '<head><base target="_blank">'));
    });

    server.get('/dev/mailbox.css', (_request, reply) =>
      keptToItself(reply).type('text/css; charset=utf-8').send(mailboxCss),
    );
  };
}

function sendPage(reply: FastifyReply, status: number, page: Html): FastifyReply {
  void keptToItself(reply).header('content-security-policy', PAGE_POLICY).header('x-frame-options', 'DENY');
  return reply.status(status).type('text/html; charset=utf-8').send(page.text);
}

function keptToItself(reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .header('x-robots-tag', 'noindex, nofollow');
}
