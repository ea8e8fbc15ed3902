import type { Clock } from "../../runtime/rate-limit.js";

interface Alarm {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that moves only when told, from one alarm to the next. */
export class FakeClock implements Clock {
  #now = 0;
  #alarms: Alarm[] = [];

  now(): number {
    return this.#now;
  }

  wake(run: () => void, milliseconds: number): () => void {
    const alarm = { at: this.#now + milliseconds, run };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
    };
  }

  /** How many alarms are set. */
  get alarms(): number {
    return this.#alarms.length;
  }

  /** Moves on, alarm by alarm, and lets promises settle after each. */
  async advanceTo(time: number): Promise<void> {
    await settle();
    for (let next = this.#next(time); next; next = this.#next(time)) {
      this.#alarms = this.#alarms.filter((alarm) => alarm !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settle();
    }
    this.#now = Math.max(this.#now, time);
    await settle();
  }

  /** Moves on until no alarm is left. */
  async runOut(): Promise<void> {
    while (this.#alarms.length > 0) await this.advanceTo(Math.max(...this.#alarms.map(({ at }) => at)));
  }

  #next(until: number): Alarm | undefined {
    return this.#alarms.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets all promises settle that need no further event. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
