const key = (name, search, replace, test) => ({
  name: `An idempotency key ${name}`,
  file: 'idempotency.ts',
  search,
  replace,
  tests: 'idempotency/idempotency',
  test,
});

export const mutants = [
  key(
    'repeats a creation with other input',
    "return row.inputHash === inputHash ? { kind: 'repeated', createdId: row.createdId } : REUSED;",
    "return { kind: 'repeated', createdId: row.createdId };",
    'is refused with other input, and creates nothing',
  ),
  key(
    'belongs to everybody',
    'const inserted = await this.#insert([owner, mutation, key, inputHash]);',
    "const inserted = await this.#insert(['anybody', mutation, key, inputHash]);",
    "is independent of another principal's with the same key",
  ),
  key(
    'is kept for ever',
    'if (row.isExpired) return this.#renew(row.id, inputHash);',
    '',
    'is forgotten after 24 hours',
  ),
  key(
    'forgets what was created',
    "'UPDATE idempotency_keys SET created_id = ? WHERE id = ?'",
    "'UPDATE idempotency_keys SET created_id = ? WHERE id = -?'",
    'creates once, and answers its repetition with what was created',
  ),
];
