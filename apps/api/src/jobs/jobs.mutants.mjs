const job = (name, search, replace, test) => ({
  name: `A job ${name}`,
  file: 'job.repository.ts',
  search,
  replace,
  tests: 'jobs/scheduler',
  test,
});

export const mutants = [
  job(
    'runs before its interval has passed',
    'AND (last_run_at IS NULL OR last_run_at <= ${instantAfterNow(this.database)})',
    'AND ? IS NOT NULL',
    'runs a job at once, and again when its interval has passed and not before',
  ),
  job(
    'runs while another process holds it',
    'AND (leased_until IS NULL OR leased_until < UTC_TIMESTAMP(3))',
    '',
    'leaves a job that another process holds alone',
  ),
];
