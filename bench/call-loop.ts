/*
 * Makes the same call again and again, and prints as JSON what it took in the best of many short spans, which what else
 * the machine does disturbs least. Arguments: name of the contender, port of the server, calls at the same time, seconds.
 */
import { CONTENDERS, PEER_CONTENDERS } from "./contenders.js";

const [name = "", port, concurrency, seconds] = process.argv.slice(2);
const makeCall = { ...CONTENDERS, ...PEER_CONTENDERS }[name];
if (!makeCall) throw new Error(`There is no contender ${name}.`);
const call = makeCall(Number(port));

async function measure(milliseconds: number): Promise<{ perSecond: number; cpu: number }> {
  let calls = 0;
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const work = async () => {
    for (; performance.now() < begin + milliseconds; calls++) await call();
  };
  await Promise.all(Array.from({ length: Number(concurrency) }, work));
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: (calls * 1000) / (performance.now() - begin), cpu: (user + system) / calls };
}

/** Milliseconds; long enough for the collector of garbage to come round several times. */
const SPAN = 200;

// Until all of it is compiled.
await measure(500);
let best = await measure(SPAN);
for (let span = 1; span < (Number(seconds) * 1000) / SPAN; span++) {
  const { perSecond, cpu } = await measure(SPAN);
  best = { perSecond: Math.max(best.perSecond, perSecond), cpu: Math.min(best.cpu, cpu) };
}
console.log(JSON.stringify(best));
process.exit();
