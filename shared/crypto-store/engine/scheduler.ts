// Who may run when. One writer a file, first come first served; a reader runs beside a writer of
// other object stores only, and overtakes no waiting writer of a store that it reads.

export interface Job {
  readonly isWriter: boolean;
  /** Ids of the object stores it touches. */
  readonly scope: ReadonlySet<number>;
  /** Called once when the job may run; it must later be passed to `release`. */
  start(): void;
}

/** Orders transactions over the one SQLite connection. */
export class Scheduler {
  readonly #live = new Set<Job>();
  #waiting: Job[] = [];
  #whenIdle: (() => void)[] = [];

  request(job: Job): void {
    this.#waiting.push(job);
    this.#admit();
  }

  /** Ends a job, started or not. */
  release(job: Job): void {
    if (!this.#live.delete(job)) this.#waiting = this.#waiting.filter((other) => other !== job);
    this.#admit();
    if (this.#live.size > 0 || this.#waiting.length > 0) return;
    const waiters = this.#whenIdle;
    this.#whenIdle = [];
    for (const resolve of waiters) resolve();
  }

  /** Resolves when no job runs or waits. */
  idle(): Promise<void> {
    if (this.#live.size === 0 && this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  #admit(): void {
    if (this.#waiting.length === 0) return;
    const read = new Set<number>();
    const written = new Set<number>();
    let writers = 0;
    const claim = (job: Job): void => {
      if (job.isWriter) writers += 1;
      for (const id of job.scope) (job.isWriter ? written : read).add(id);
    };
    this.#live.forEach(claim);
    const held: Job[] = [];
    const admitted: Job[] = [];
    for (const job of this.#waiting) {
      const mayRun = job.isWriter
        ? writers === 0 && job.scope.isDisjointFrom(read)
        : job.scope.isDisjointFrom(written);
      (mayRun ? admitted : held).push(job);
      claim(job);
    }
    this.#waiting = held;
    for (const job of admitted) this.#live.add(job);
    for (const job of admitted) job.start();
  }
}
