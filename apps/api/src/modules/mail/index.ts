export { DevelopmentMailbox } from './development-mailbox.js';
export { developmentMailboxPages } from './development-mailbox.pages.js';
export { mailTasks } from './mail-tasks.js';
export { sendGridTransport } from './sendgrid-transport.js';
