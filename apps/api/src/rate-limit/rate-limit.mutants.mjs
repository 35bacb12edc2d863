const memory = (name, search, replace, test) => ({
  name: `The memory store ${name}`,
  file: 'memory-attempt-store.ts',
  search,
  replace,
  tests: 'memory-attempt-store',
  test,
});

const redis = (name, search, replace, test) => ({
  name: `The Redis script ${name}`,
  file: 'redis-scripts.ts',
  search,
  replace,
  tests: 'shared-attempt-store',
  test,
});

const ip = (name, search, replace, test) => ({
  name: `The client's IP ${name}`,
  file: 'client-ip.ts',
  search,
  replace,
  tests: 'client-ip',
  test,
});

export const mutants = [
  memory(
    'counts a refused attempt',
    'if (waitMs > 0) return refused(',
    'if (waitMs < 0) return refused(',
    'does not count a refused attempt, so that trying on locks nobody out for longer',
  ),
  memory(
    'releases what was never taken',
    'if (!open.delete(slot)) continue;',
    'open.delete(slot);',
    'gives back the place of one slot alone',
  ),
  memory(
    'forgives held attempts',
    'const counted = this.#counted(window.of(key), key);',
    'const counted = window.of(key);',
    'forgives the newest counted attempt, and never a held one',
  ),
  memory(
    'uses a clock that may be set back',
    '() => performance.now()',
    '() => Date.now()',
    'asks a clock that is never set back',
  ),
  redis(
    'never refuses',
    'if count >= max then',
    'if count > 1000000 then',
    'lets exactly 5 of 100 parallel attempts through',
  ),
  redis(
    'takes a place although another slot is full',
    'if wait > 0 then return {wait, undecided} end',
    '',
    'takes the places of the address and of the email both, or neither',
  ),
  redis(
    'does not look at failures without taking a place',
    "if decided or mode ~= 'wait' then",
    "if mode ~= 'wait' then",
    'says in both processes whether attempts that are not decided yet',
  ),
  {
    name: 'The limit of failures gives a place back after a failure',
    file: 'failure-limiter.ts',
    search: 'hasFailed = await isFailure(result);',
    replace: '',
    tests: 'failure-limiter',
    test: 'are exactly the limit, however many are tried at once',
  },
  {
    name: 'The limit of failures refuses who would have to wait for a decision',
    file: 'failure-limiter.ts',
    search: 'while (held.isUndecided && performance',
    replace: 'while (!held.isUndecided && performance',
    tests: 'failure-limiter',
    test: 'refuse nobody who succeeds: 500 at once all run',
  },
  ip('is believed from anybody', 'if (!isTrusted(nearest, trusted)) break;', '', 'is the peer where nobody is trusted'),
  ip(
    'is the left-most address',
    ".split(',').toReversed()",
    ".split(',')",
    'is never moved by what stands left of the first address that is not trusted',
  ),
  ip(
    'counts each IPv6 address apart',
    'parts.slice(0, IPV6_PREFIX_GROUPS)',
    'parts.slice(0, 8)',
    'is one for a whole /64, and another for the next',
  ),
];
