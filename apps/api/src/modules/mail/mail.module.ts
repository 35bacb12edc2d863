import { loopbackOnly } from '../../http/loopback-only.js';
import type { Module, ModuleDeps } from '../../module.js';
import type { AccountsModule } from '../accounts/accounts.module.js';
import { DevelopmentMailbox } from './development-mailbox.js';
import { developmentMailboxPages } from './development-mailbox.pages.js';
import { MailDeliveryEntity } from './mail-delivery.entity.js';
import { mailTasks } from './mail-tasks.js';
import { sendGridTransport } from './sendgrid-transport.js';

/** What sends the outbox's mails: by the provider, or into the development mailbox. */
export function mailModule(
  { config, database }: ModuleDeps,
  { accessPasswords, resets }: Pick<AccountsModule, 'accessPasswords' | 'resets'>,
) {
  const { publicUrl, mailFrom: from, sendgrid } = config;
  const mailbox = sendgrid ? null : new DevelopmentMailbox();
  const transport = mailbox ?? sendGridTransport(sendgrid!);
  return {
    name: 'mail',
    entities: [MailDeliveryEntity],
    tasks: mailTasks({ database, accessPasswords, resets, transport, publicUrl, from }),
    routes: async (server) => {
      if (!mailbox) return;
      const pages = developmentMailboxPages(mailbox);
      const isOpen = config.devMailbox === 'open';
      const howToOpen = 'Set DEV_MAILBOX=open to show it to everybody.';
      await server.register(isOpen ? pages : loopbackOnly(pages, { publicUrl, howToOpen }));
    },
  } satisfies Module;
}
