/**
 * How long a held attempt may stay undecided. One that takes longer belongs to a process that has died: from then on
 * it counts as a failure, until its window is over.
 */
const HELD_AT_MOST_MS = 30_000;

/**
 * Looks at every slot, and takes a place in all of them or in none, in one atomic step. A slot is a sorted set of the
 * attempts' instants, by Redis's own clock; the members of held attempts begin with `held:`.
 * KEYS: the slots. ARGV: `reserve`, `hold` or `wait` (which takes nothing and disregards held attempts), the member,
 * then max and window (ms) of each slot. Returns the wait in ms, 0 when there is a place, and 1 where only held
 * attempts are in the way, else 0.
 */
export const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local mode, member = ARGV[1], ARGV[2]
local wait, undecided = 0, 1
for i, key in ipairs(KEYS) do
  local max, window = tonumber(ARGV[2 * i + 1]), tonumber(ARGV[2 * i + 2])
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now - window)
  local count = redis.call('ZCARD', key)
  if count >= max then
    local held = 0
    if mode ~= 'reserve' then
      for _, young in ipairs(redis.call('ZRANGEBYSCORE', key, now - ${HELD_AT_MOST_MS}, '+inf')) do
        if string.sub(young, 1, 5) == 'held:' then held = held + 1 end
      end
    end
    local decided = count - held >= max
    if decided then undecided = 0 end
    if decided or mode ~= 'wait' then
      local freed = redis.call('ZRANGE', key, count - max, count - max, 'WITHSCORES')
      wait = math.max(wait, freed[2] + window - now)
    end
  end
end
if wait > 0 then return {wait, undecided} end
if mode ~= 'wait' then
  if mode == 'hold' then member = 'held:' .. member end
  for i, key in ipairs(KEYS) do
    redis.call('ZADD', key, now, member)
    redis.call('PEXPIRE', key, ARGV[2 * i + 2])
  end
end
return {0, 0}
`;

/** Ends the holding of an attempt, which counts from here on. KEYS: the slots. ARGV: the member, then each window (ms). */
export const CONFIRM = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i, key in ipairs(KEYS) do
  redis.call('ZREM', key, 'held:' .. ARGV[1])
  redis.call('ZADD', key, now, ARGV[1])
  redis.call('PEXPIRE', key, ARGV[i + 1])
end
`;

/** Gives the newest counted attempt of a slot back. KEYS: the slot. Returns 1, or 0 where there is none. */
export const FORGIVE = `
for _, member in ipairs(redis.call('ZREVRANGE', KEYS[1], 0, -1)) do
  if string.sub(member, 1, 5) ~= 'held:' then return redis.call('ZREM', KEYS[1], member) end
end
return 0
`;
