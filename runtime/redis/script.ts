/**
 * Takes slots from a log that all processes share: a sorted set whose scores are the latest moments at which the calls
 * start. The server's clock alone counts. Times are in microseconds. A key keeps at most one entry for each slot, and
 * is gone soon after its last use.
 *
 * Should the server's clock be set back, starts that then lie further ahead than any lease reaches count as of now:
 * nobody waits longer than one span for that, and nobody starts too early.
 */
export const TAKE_SLOTS = `
local log, id = KEYS[1], ARGV[1]
local requests, span, lease, wanted = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
for _, start in ipairs(redis.call('ZRANGEBYSCORE', log, now + 60000000, '+inf')) do
  redis.call('ZADD', log, now, start)
end
redis.call('ZREMRANGEBYSCORE', log, '-inf', now - span)
local free = requests - redis.call('ZCARD', log)
local taken = math.max(0, math.min(free, wanted))
for slot = 1, taken do redis.call('ZADD', log, now + lease, id .. ':' .. slot) end
redis.call('PEXPIRE', log, math.ceil((span + lease) / 1000) + 1)
if taken >= wanted then return { taken, 0 } end
return { taken, redis.call('ZRANGE', log, 0, 0, 'WITHSCORES')[2] + span - now }
`;

/** Gives a slot back that was taken and not used. */
export const RETURN_SLOT = "return redis.call('ZREM', KEYS[1], ARGV[1])";
