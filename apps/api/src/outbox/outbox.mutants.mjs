/** Most conditions are those of a lease. */
const outbox = (name, search, replace, test) => ({
  name: `The outbox ${name}`,
  file: 'outbox.repository.ts',
  search,
  replace,
  tests: 'outbox/relay',
  test,
});

export const mutants = [
  outbox(
    'leases what another worker has just leased',
    'WHERE id IN (${placeholders(ids)}) AND ${IS_DUE}`',
    'WHERE id IN (${placeholders(ids)})`',
    'runs each of 50 messages exactly once, where two relays work at once',
  ),
  outbox(
    'sends before the time',
    "status = 'PENDING' AND available_at <= UTC_TIMESTAMP(3)",
    "status = 'PENDING'",
    'leaves a message alone before its time',
  ),
  outbox(
    'takes over while the lease runs',
    'AND (leased_until IS NULL OR leased_until < UTC_TIMESTAMP(3))',
    '',
    'takes over from a worker that died, once its lease has ended and not before',
  ),
  outbox(
    'never takes over',
    '(leased_until IS NULL OR leased_until < UTC_TIMESTAMP(3))',
    '(leased_until IS NULL)',
    'takes over from a worker that died, once its lease has ended and not before',
  ),
  outbox(
    'lets a late worker overrule the one that took over',
    'WHERE id = ? AND lease_token = ? AND',
    'WHERE id = ? AND ? IS NOT NULL AND',
    'does not let a worker that was paused for long overrule the one that took over',
  ),
  outbox(
    'counts an interrupted try',
    "['attempts = attempts - 1']",
    "['attempts = attempts']",
    'gives back what does not end in time when it is stopped',
  ),
  outbox(
    'overtakes a failed message of the same ordering key',
    'other.id < outbox.id OR ',
    '',
    'holds the later messages of an ordering key until a failed one succeeds',
  ),
  outbox(
    'runs two messages of an ordering key at once',
    ' OR other.leased_until >= UTC_TIMESTAMP(3)',
    '',
    'runs no message of an ordering key while another one of it runs',
  ),
  {
    ...outbox('purges what is not sent', "WHERE status = 'DONE' AND created_at <", 'WHERE created_at <', ''),
    tests: 'src/outbox/outbox.test',
    test: 'is purged of messages that are done and older than seven days',
  },
];
