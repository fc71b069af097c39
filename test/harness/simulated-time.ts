/** Time that passes only when the simulation says so, and processes that can die in it. */

/** One run of one process. Whatever it waits for after its death never comes. */
export type Life = { isAlive: boolean };

type Timer = Readonly<{ atMs: number; order: number; life: Life; then(): void }>;

export class SimulatedTime {
  #nowMs: number;
  #setBackMs = 0;
  #order = 0;
  #timers: Timer[] = [];

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs - this.#setBackMs;
  }

  /** The clock is set back; timers go on as if nothing had been. */
  setBack(ms: number): void {
    this.#setBackMs += ms;
  }

  /** Calls back after this time, if `life` lasts that long. */
  after(life: Life, ms: number, then: () => void): void {
    this.#order += 1;
    this.#timers.push({ atMs: this.#nowMs + ms, order: this.#order, life, then });
  }

  /** Resolves after this time; never, when `life` has ended. */
  pause(life: Life, ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(life, ms, resolve);
    });
  }

  /** The same as a runtime's `wait`: it can be called off. */
  wait(life: Life, ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        reject(new Error("called off"));
      };
      if (signal.aborted) {
        stop();
        return;
      }
      signal.addEventListener("abort", stop, { once: true });
      this.after(life, ms, () => {
        signal.removeEventListener("abort", stop);
        resolve();
      });
    });
  }

  /** Lets everything that can run now run, then goes to the next timer. False when none is left. */
  async step(): Promise<boolean> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#timers = this.#timers.filter(({ life }) => life.isAlive);
    const [first] = this.#timers;
    if (first === undefined) return false;
    const due = this.#timers.reduce((best, timer) => (isSooner(timer, best) ? timer : best), first);
    this.#timers = this.#timers.filter((timer) => timer !== due);
    this.#nowMs = Math.max(this.#nowMs, due.atMs);
    due.then();
    return true;
  }
}

function isSooner(one: Timer, other: Timer): boolean {
  return one.atMs === other.atMs ? one.order < other.order : one.atMs < other.atMs;
}
