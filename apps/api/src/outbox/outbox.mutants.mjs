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
    "WHERE id IN (${candidates.map(() => '?').join(', ')}) AND ${IS_DUE}`",
    "WHERE id IN (${candidates.map(() => '?').join(', ')})`",
    'runs each of 50 messages exactly once, where two relays work at once',
  ),
  outbox(
    'sends before the time',
    "status = 'QUEUED' AND available_at <= UTC_TIMESTAMP(3)",
    "status = 'QUEUED'",
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
    'does not let a worker that was stopped for long overrule the one that took over',
  ),
  outbox(
    'counts an interrupted try',
    "['attempts = attempts - 1']",
    "['attempts = attempts']",
    'gives back what does not end in time when it is stopped',
  ),
];
