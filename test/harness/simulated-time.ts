/** Time that passes only when the simulation says so, and processes that can die in it. */

/** One run of one process. Whatever it waits for after its death never comes. */
export type Life = { isAlive: boolean };

type Timer = Readonly<{ atMs: number; order: number; life: Life; then(): void }>;

export class SimulatedTime {
  #nowMs: number;
  #setBackMs = 0;
  #order = 0;
  /** The one that is due first is the last. */
  readonly #timers: Timer[] = [];

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
    const timer = { atMs: this.#nowMs + ms, order: this.#order, life, then };
    let [low, high] = [0, this.#timers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isSooner(timer, this.#timers[middle] as Timer)) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
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
    let due = this.#timers.pop();
    while (due?.life.isAlive === false) due = this.#timers.pop();
    if (due === undefined) return false;
    this.#nowMs = Math.max(this.#nowMs, due.atMs);
    due.then();
    return true;
  }
}

function isSooner(one: Timer, other: Timer): boolean {
  return one.atMs === other.atMs ? one.order < other.order : one.atMs < other.atMs;
}
