export { DevelopmentMailbox, type ReceivedMail } from './development-mailbox.js';
export { developmentMailboxPages } from './development-mailbox.pages.js';
export type { Mail, MailTransport, SendResult } from './mail.js';
export { mailTasks, type MailRoom } from './mail-tasks.js';
export { sendGridTransport, type SendGridOptions } from './sendgrid-transport.js';
