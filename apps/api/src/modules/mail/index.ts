export { DevelopmentMailbox } from './development-mailbox.js';
export { developmentMailboxPages } from './development-mailbox.pages.js';
export { MailDeliveryEntity } from './mail-delivery.entity.js';
export { mailTasks } from './mail-tasks.js';
export { sendGridTransport } from './sendgrid-transport.js';
