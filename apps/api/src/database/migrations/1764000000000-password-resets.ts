import type { Migration } from './migration.js';

/** The links by which people choose a new password. */
export const passwordResets: Migration = {
  name: 'PasswordResets1764000000000',
  statements({ key, instant, exact, table, afterUpdate }) {
    return [
      // The newest link of each person; using it deletes it.
      `CREATE TABLE password_resets (
        user_id ${key} NOT NULL PRIMARY KEY,
        token_hash ${exact(64)} NOT NULL,
        expires_at ${instant} NOT NULL,
        CONSTRAINT password_resets_token UNIQUE (token_hash),
        CONSTRAINT password_resets_user FOREIGN KEY (user_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX password_resets_expired ON password_resets (expires_at)`,
      // Whatever changes a password or an email, or deactivates an account, ends a link that was mailed before.
      afterUpdate(
        'password_resets_end',
        'users',
        `(OLD.is_active AND NOT NEW.is_active) OR OLD.password_hash <> NEW.password_hash
         OR COALESCE(OLD.email, '') <> COALESCE(NEW.email, '')`,
        'DELETE FROM password_resets WHERE user_id = NEW.id',
      ),
    ];
  },
};
