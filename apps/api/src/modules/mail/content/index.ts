export { enrolledMail } from './enrolled-mail.js';
export type { MailContent } from './mail-content.js';
export { passwordResetMail } from './password-reset-mail.js';
export { renderContent } from './render-content.js';
export { welcomeAgainMail, welcomeMail } from './welcome-mail.js';
