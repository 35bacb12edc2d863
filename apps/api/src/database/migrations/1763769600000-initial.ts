import type { Migration } from './migration.js';

/** People, courses, invitations and their acceptances; mail; sessions; the audit; settings. */
export const initial: Migration = {
  name: 'Initial1763769600000',
  statements({ id, key, instant, text, exact, endOfTime, table, appendOnly, afterUpdate }) {
    return [
      `CREATE TABLE users (
        id ${id},
        email ${exact(254)} NULL,
        name ${text(100)} NULL,
        role ${exact(16)} NOT NULL,
        external_id ${exact(100)} NULL,
        is_active BOOLEAN NOT NULL DEFAULT TRUE,
        password_hash ${exact(255)} NULL,
        require_change_password BOOLEAN NOT NULL DEFAULT FALSE,
        access_password_salt ${exact(64)} NULL,
        access_password_expires_at ${instant} NULL,
        version ${key} NOT NULL DEFAULT 1,
        created_at ${instant} NOT NULL,
        updated_at ${instant} NOT NULL,
        CONSTRAINT users_email UNIQUE (email),
        CONSTRAINT users_external_id UNIQUE (external_id)
      ) ${table}`,
      `CREATE INDEX users_role ON users (role, id)`,

      `CREATE TABLE courses (
        id ${id},
        title ${text(200)} NOT NULL,
        description TEXT NULL,
        external_id ${exact(100)} NULL,
        created_by_id ${key} NOT NULL,
        is_archived BOOLEAN NOT NULL DEFAULT FALSE,
        version ${key} NOT NULL DEFAULT 1,
        created_at ${instant} NOT NULL,
        updated_at ${instant} NOT NULL,
        CONSTRAINT courses_external_id UNIQUE (external_id),
        CONSTRAINT courses_created_by FOREIGN KEY (created_by_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX courses_creator ON courses (created_by_id, id)`,
      `CREATE INDEX courses_by_title ON courses (title, id)`,

      // What a search by word beginnings looks in: plain letters and digits, see search-words.ts.
      `CREATE TABLE course_words (
        word ${exact(40)} NOT NULL,
        course_id ${key} NOT NULL,
        PRIMARY KEY (word, course_id),
        CONSTRAINT course_words_course FOREIGN KEY (course_id) REFERENCES courses (id)
      ) ${table}`,
      `CREATE INDEX course_words_of_course ON course_words (course_id)`,

      `CREATE TABLE course_professors (
        course_id ${key} NOT NULL,
        user_id ${key} NOT NULL,
        PRIMARY KEY (course_id, user_id),
        CONSTRAINT course_professors_course FOREIGN KEY (course_id) REFERENCES courses (id),
        CONSTRAINT course_professors_user FOREIGN KEY (user_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX course_professors_of_user ON course_professors (user_id, course_id)`,

      // invitation_id is the invitation by which it began. It has no foreign key: the shared lock on the invitation, taken
      // before the counter's UPDATE, would deadlock every race (performance, the acceptance transaction).
      `CREATE TABLE enrollments (
        id ${id},
        user_id ${key} NOT NULL,
        course_id ${key} NOT NULL,
        status ${exact(16)} NOT NULL DEFAULT 'ACTIVE',
        end_reason ${exact(16)} NULL,
        beginnings ${key} NOT NULL DEFAULT 1,
        invitation_id ${key} NULL,
        enrolled_at ${instant} NOT NULL,
        ended_at ${instant} NULL,
        updated_at ${instant} NOT NULL,
        CONSTRAINT enrollments_once UNIQUE (user_id, course_id),
        CONSTRAINT enrollments_user FOREIGN KEY (user_id) REFERENCES users (id),
        CONSTRAINT enrollments_course FOREIGN KEY (course_id) REFERENCES courses (id)
      ) ${table}`,
      `CREATE INDEX enrollments_of_course ON enrollments (course_id, status, id)`,
      `CREATE INDEX enrollments_of_user ON enrollments (user_id, status, id)`,

      // attempted_on is set for attempts alone, so that there is at most one a day (decisions, The ladder).
      `CREATE TABLE enrollment_changes (
        id ${id},
        enrollment_id ${key} NOT NULL,
        status ${exact(16)} NOT NULL,
        end_reason ${exact(16)} NULL,
        is_attempt BOOLEAN NOT NULL DEFAULT FALSE,
        attempted_on ${exact(10)} NULL,
        changed_by_id ${key} NULL,
        changed_at ${instant} NOT NULL,
        CONSTRAINT enrollment_changes_one_attempt_a_day UNIQUE (enrollment_id, attempted_on),
        CONSTRAINT enrollment_changes_enrollment FOREIGN KEY (enrollment_id) REFERENCES enrollments (id),
        CONSTRAINT enrollment_changes_changed_by FOREIGN KEY (changed_by_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX enrollment_changes_newest ON enrollment_changes (enrollment_id, id)`,

      // is_full and expiration_order (never = last) are the database's own, so that they cannot disagree. No index holds
      // uses, which every acceptance moves.
      `CREATE TABLE invitations (
        id ${id},
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
        external_id ${exact(100)} NULL,
        note TEXT NULL,
        created_by_id ${key} NOT NULL,
        version ${key} NOT NULL DEFAULT 1,
        created_at ${instant} NOT NULL,
        updated_at ${instant} NOT NULL,
        CONSTRAINT invitations_external_id UNIQUE (external_id),
        CONSTRAINT invitations_limit_in_range CHECK (usage_limit IS NULL OR usage_limit BETWEEN 1 AND 1000000),
        CONSTRAINT invitations_within_limit CHECK (usage_limit IS NULL OR uses <= usage_limit),
        CONSTRAINT invitations_course FOREIGN KEY (course_id) REFERENCES courses (id),
        CONSTRAINT invitations_created_by FOREIGN KEY (created_by_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX invitations_of_course ON invitations (course_id, is_active, is_full, expires_at, id)`,
      `CREATE INDEX invitations_of_creator ON invitations (created_by_id, id)`,
      `CREATE INDEX invitations_by_state ON invitations (is_active, is_full, id)`,
      `CREATE INDEX invitations_by_title ON invitations (title, id)`,
      `CREATE INDEX invitations_by_expiration ON invitations (expiration_order, id)`,

      // The codes of an invitation. own_invitation_id is set for its own code alone, of which it has exactly one; further
      // codes have a label and may have a limit and an email of their own (decisions, Further codes).
      `CREATE TABLE invitation_codes (
        id ${id},
        code ${exact(7)} NOT NULL,
        invitation_id ${key} NOT NULL,
        own_invitation_id ${key} NULL,
        label ${text(100)} NULL,
        email ${exact(254)} NULL,
        is_active BOOLEAN NOT NULL DEFAULT TRUE,
        usage_limit ${key} NULL,
        uses ${key} NOT NULL DEFAULT 0,
        created_at ${instant} NOT NULL,
        CONSTRAINT invitation_codes_code UNIQUE (code),
        CONSTRAINT invitation_codes_own UNIQUE (own_invitation_id),
        CONSTRAINT invitation_codes_within_limit CHECK (usage_limit IS NULL OR uses <= usage_limit),
        CONSTRAINT invitation_codes_invitation FOREIGN KEY (invitation_id) REFERENCES invitations (id),
        CONSTRAINT invitation_codes_own_invitation FOREIGN KEY (own_invitation_id) REFERENCES invitations (id)
      ) ${table}`,
      `CREATE INDEX invitation_codes_of_invitation ON invitation_codes (invitation_id, id)`,

      `CREATE TABLE invitation_tags (
        invitation_id ${key} NOT NULL,
        tag ${exact(40)} NOT NULL,
        folded ${exact(80)} NOT NULL,
        PRIMARY KEY (invitation_id, folded),
        CONSTRAINT invitation_tags_invitation FOREIGN KEY (invitation_id) REFERENCES invitations (id)
      ) ${table}`,
      `CREATE INDEX invitation_tags_by_tag ON invitation_tags (folded, invitation_id)`,

      // What a search by word beginnings looks in: the words of the title and of the tags.
      `CREATE TABLE invitation_words (
        word ${exact(40)} NOT NULL,
        invitation_id ${key} NOT NULL,
        PRIMARY KEY (word, invitation_id),
        CONSTRAINT invitation_words_invitation FOREIGN KEY (invitation_id) REFERENCES invitations (id)
      ) ${table}`,
      `CREATE INDEX invitation_words_of_invitation ON invitation_words (invitation_id)`,

      `CREATE TABLE acceptances (
        id ${id},
        invitation_id ${key} NOT NULL,
        user_id ${key} NOT NULL,
        name ${text(100)} NULL,
        email ${exact(254)} NULL,
        outcome ${exact(20)} NOT NULL,
        accepted_at ${instant} NOT NULL,
        email_status ${exact(16)} NOT NULL DEFAULT 'QUEUED',
        CONSTRAINT acceptances_once UNIQUE (invitation_id, user_id),
        CONSTRAINT acceptances_invitation FOREIGN KEY (invitation_id) REFERENCES invitations (id),
        CONSTRAINT acceptances_user FOREIGN KEY (user_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX acceptances_newest ON acceptances (invitation_id, accepted_at, id)`,
      `CREATE INDEX acceptances_newest_of_all ON acceptances (accepted_at, id)`,
      `CREATE INDEX acceptances_of_user ON acceptances (user_id, id)`,
      `CREATE INDEX acceptances_by_email ON acceptances (invitation_id, email)`,
      `CREATE INDEX acceptances_by_name ON acceptances (invitation_id, name)`,
      `CREATE INDEX acceptances_by_email_status ON acceptances (invitation_id, email_status, accepted_at, id)`,

      // Any task that a transaction leaves behind. No foreign keys: an acceptance writes its row before it counts the use.
      `CREATE TABLE outbox (
        id ${id},
        kind ${exact(64)} NOT NULL,
        payload TEXT NOT NULL,
        dedupe_key ${exact(120)} NOT NULL,
        ordering_key ${exact(120)} NULL,
        status ${exact(16)} NOT NULL DEFAULT 'PENDING',
        attempts ${key} NOT NULL DEFAULT 0,
        available_at ${instant} NOT NULL,
        lease_token ${exact(64)} NULL,
        leased_until ${instant} NULL,
        last_error VARCHAR(500) NULL,
        request_id ${exact(128)} NULL,
        created_at ${instant} NOT NULL,
        CONSTRAINT outbox_once UNIQUE (dedupe_key)
      ) ${table}`,
      `CREATE INDEX outbox_due ON outbox (status, available_at, id)`,
      `CREATE INDEX outbox_by_age ON outbox (status, created_at)`,
      `CREATE INDEX outbox_ordered ON outbox (ordering_key, status, id)`,

      // What happened to each mail; it stays when the outbox is purged. No foreign key to invitations: its shared lock
      // would make the mail worker wait for acceptances, and them for it.
      `CREATE TABLE mail_deliveries (
        id ${id},
        outbox_id ${key} NOT NULL,
        kind ${exact(64)} NOT NULL,
        user_id ${key} NOT NULL,
        invitation_id ${key} NULL,
        status ${exact(16)} NOT NULL,
        provider_message_id ${exact(255)} NULL,
        request_id ${exact(128)} NULL,
        last_error VARCHAR(500) NULL,
        queued_at ${instant} NOT NULL,
        sent_at ${instant} NULL,
        CONSTRAINT mail_deliveries_once UNIQUE (outbox_id),
        CONSTRAINT mail_deliveries_user FOREIGN KEY (user_id) REFERENCES users (id)
      ) ${table}`,
      `CREATE INDEX mail_deliveries_of_user ON mail_deliveries (user_id, invitation_id)`,

      `CREATE TABLE jobs (
        name ${exact(64)} NOT NULL PRIMARY KEY,
        last_run_at ${instant} NULL,
        lease_token ${exact(64)} NULL,
        leased_until ${instant} NULL
      ) ${table}`,

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
      // Whatever deactivates an account, its sessions end for good and do not come back when it is activated again.
      afterUpdate(
        'sessions_end_with_account',
        'users',
        'OLD.is_active AND NOT NEW.is_active',
        'DELETE FROM sessions WHERE user_id = NEW.id',
      ),

      // Who did what to what. Append-only: see the triggers below.
      `CREATE TABLE audit_events (
        id ${id},
        occurred_at ${instant} NOT NULL,
        principal_kind ${exact(16)} NOT NULL,
        principal_id ${key} NULL,
        action ${exact(64)} NOT NULL,
        subject_type ${exact(32)} NOT NULL,
        subject_id ${key} NOT NULL,
        changed_fields TEXT NOT NULL,
        ip ${exact(64)} NULL,
        request_id ${exact(128)} NULL
      ) ${table}`,
      `CREATE INDEX audit_events_of_subject ON audit_events (subject_type, subject_id, id)`,
      `CREATE INDEX audit_events_of_principal ON audit_events (principal_kind, principal_id, id)`,
      ...appendOnly('audit_events', [
        'id',
        'occurred_at',
        'principal_kind',
        'principal_id',
        'action',
        'subject_type',
        'subject_id',
        'changed_fields',
        'request_id',
      ]),

      // What a mutation created under a client's key (contract, idempotencyKey).
      `CREATE TABLE idempotency_keys (
        id ${id},
        principal_key ${exact(40)} NOT NULL,
        mutation ${exact(64)} NOT NULL,
        idempotency_key ${exact(64)} NOT NULL,
        input_hash ${exact(64)} NOT NULL,
        created_id ${key} NULL,
        created_at ${instant} NOT NULL,
        CONSTRAINT idempotency_keys_once UNIQUE (principal_key, mutation, idempotency_key)
      ) ${table}`,
      `CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at)`,

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
