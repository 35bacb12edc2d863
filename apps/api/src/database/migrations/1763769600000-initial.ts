import type { Migration } from './migration.js';

/** People, courses, invitations and their acceptances; mail on its way; sessions; settings. */
export const initial: Migration = {
  name: 'Initial1763769600000',
  statements({ id, key, instant, text, exact, endOfTime, table }) {
    return [
      `CREATE TABLE users (
        id ${id},
        email ${exact(254)} NOT NULL,
        name ${text(100)} NOT NULL,
        role ${exact(16)} NOT NULL,
        is_active BOOLEAN NOT NULL DEFAULT TRUE,
        password_hash ${exact(255)} NULL,
        require_change_password BOOLEAN NOT NULL DEFAULT FALSE,
        access_password_salt ${exact(64)} NULL,
        access_password_expires_at ${instant} NULL,
        created_at ${instant} NOT NULL,
        updated_at ${instant} NOT NULL,
        CONSTRAINT users_email UNIQUE (email),
        CONSTRAINT users_role_known CHECK (role IN ('OWNER', 'ADMIN', 'PROFESSOR', 'STUDENT'))
      ) ${table}`,
      `CREATE INDEX users_role ON users (role, id)`,

      `CREATE TABLE courses (
        id ${id},
        title ${text(200)} NOT NULL,
        description TEXT NULL,
        created_by_id ${key} NOT NULL,
        is_archived BOOLEAN NOT NULL DEFAULT FALSE,
        created_at ${instant} NOT NULL,
        updated_at ${instant} NOT NULL,
        CONSTRAINT courses_created_by FOREIGN KEY (created_by_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX courses_creator ON courses (created_by_id, id)`,

      `CREATE TABLE course_professors (
        course_id ${key} NOT NULL,
        user_id ${key} NOT NULL,
        PRIMARY KEY (course_id, user_id),
        CONSTRAINT course_professors_course FOREIGN KEY (course_id) REFERENCES courses (id),
        CONSTRAINT course_professors_user FOREIGN KEY (user_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX course_professors_of_user ON course_professors (user_id, course_id)`,

      `CREATE TABLE enrollments (
        id ${id},
        user_id ${key} NOT NULL,
        course_id ${key} NOT NULL,
        enrolled_at ${instant} NOT NULL,
        CONSTRAINT enrollments_once UNIQUE (user_id, course_id),
        CONSTRAINT enrollments_user FOREIGN KEY (user_id) REFERENCES users (id),
        CONSTRAINT enrollments_course FOREIGN KEY (course_id) REFERENCES courses (id)
      ) ${table}`,
      `CREATE INDEX enrollments_of_course ON enrollments (course_id, enrolled_at, id)`,

      // is_full and expiration_order (never = last) are the database's own, so that they cannot disagree. No index holds
      // uses, which every acceptance moves.
      `CREATE TABLE invitations (
        id ${id},
        code ${exact(7)} NOT NULL,
        title ${text(200)} NOT NULL,
        description TEXT NULL,
        course_id ${key} NOT NULL,
        background_image_url ${exact(500)} NULL,
        usage_limit ${key} NULL,
        uses ${key} NOT NULL DEFAULT 0,
        is_full BOOLEAN GENERATED ALWAYS AS (usage_limit IS NOT NULL AND uses >= usage_limit) STORED,
        expires_at ${instant} NULL,
        expiration_order ${instant} GENERATED ALWAYS AS (COALESCE(expires_at, ${endOfTime})) STORED,
        is_active BOOLEAN NOT NULL DEFAULT TRUE,
        created_by_id ${key} NOT NULL,
        version ${key} NOT NULL DEFAULT 1,
        created_at ${instant} NOT NULL,
        updated_at ${instant} NOT NULL,
        CONSTRAINT invitations_code UNIQUE (code),
        CONSTRAINT invitations_limit_in_range CHECK (usage_limit IS NULL OR usage_limit BETWEEN 1 AND 1000000),
        CONSTRAINT invitations_within_limit CHECK (usage_limit IS NULL OR uses <= usage_limit),
        CONSTRAINT invitations_course FOREIGN KEY (course_id) REFERENCES courses (id),
        CONSTRAINT invitations_created_by FOREIGN KEY (created_by_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX invitations_of_course ON invitations (course_id, is_active, is_full, expires_at, id)`,
      `CREATE INDEX invitations_by_state ON invitations (is_active, is_full, id)`,
      `CREATE INDEX invitations_by_title ON invitations (title, id)`,
      `CREATE INDEX invitations_by_expiration ON invitations (expiration_order, id)`,

      // What a search by word beginnings looks in: plain letters and digits, see title-words.ts.
      `CREATE TABLE invitation_words (
        word ${exact(40)} NOT NULL,
        invitation_id ${key} NOT NULL,
        PRIMARY KEY (word, invitation_id),
        CONSTRAINT invitation_words_invitation FOREIGN KEY (invitation_id) REFERENCES invitations (id)
      ) ${table}`,

      `CREATE TABLE acceptances (
        id ${id},
        invitation_id ${key} NOT NULL,
        user_id ${key} NOT NULL,
        name ${text(100)} NOT NULL,
        email ${exact(254)} NOT NULL,
        outcome ${exact(20)} NOT NULL,
        accepted_at ${instant} NOT NULL,
        CONSTRAINT acceptances_once UNIQUE (invitation_id, user_id),
        CONSTRAINT acceptances_outcome_known CHECK (outcome IN ('ACCOUNT_CREATED', 'ACCOUNT_ENROLLED')),
        CONSTRAINT acceptances_invitation FOREIGN KEY (invitation_id) REFERENCES invitations (id),
        CONSTRAINT acceptances_user FOREIGN KEY (user_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX acceptances_newest ON acceptances (invitation_id, accepted_at, id)`,
      `CREATE INDEX acceptances_by_email ON acceptances (invitation_id, email)`,
      `CREATE INDEX acceptances_by_name ON acceptances (invitation_id, name)`,

      // No foreign key to invitations: its shared lock, taken before the counter's UPDATE, would deadlock every race.
      `CREATE TABLE outbox (
        id ${id},
        kind ${exact(40)} NOT NULL,
        user_id ${key} NOT NULL,
        invitation_id ${key} NULL,
        payload TEXT NOT NULL,
        status ${exact(16)} NOT NULL DEFAULT 'QUEUED',
        attempts ${key} NOT NULL DEFAULT 0,
        available_at ${instant} NOT NULL,
        lease_token ${exact(64)} NULL,
        leased_until ${instant} NULL,
        sent_at ${instant} NULL,
        last_error VARCHAR(500) NULL,
        created_at ${instant} NOT NULL,
        CONSTRAINT outbox_once UNIQUE (user_id, invitation_id),
        CONSTRAINT outbox_status_known CHECK (status IN ('QUEUED', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED'))
      ) ${table}`,
      `CREATE INDEX outbox_due ON outbox (status, available_at, id)`,

      `CREATE TABLE sessions (
        token_hash ${exact(64)} NOT NULL PRIMARY KEY,
        user_id ${key} NOT NULL,
        created_at ${instant} NOT NULL,
        last_seen_at ${instant} NOT NULL,
        expires_at ${instant} NOT NULL,
        CONSTRAINT sessions_user FOREIGN KEY (user_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX sessions_of_user ON sessions (user_id)`,
      `CREATE INDEX sessions_expired ON sessions (expires_at)`,

      `CREATE TABLE settings (
        id ${key} NOT NULL PRIMARY KEY,
        institution_name ${text(100)} NOT NULL,
        time_zone ${exact(64)} NOT NULL,
        default_password_encrypted TEXT NULL,
        CONSTRAINT settings_single CHECK (id = 1)
      ) ${table}`,
      `INSERT INTO settings (id, institution_name, time_zone) VALUES (1, 'Matricula', 'UTC')`,
    ];
  },
};
