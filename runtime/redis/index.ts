export { createRedisLimiter, type RedisLimiterOptions } from "./redis-limiter.js";
export type { RedisScripts } from "./redis-log.js";
