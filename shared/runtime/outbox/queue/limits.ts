/**
 * Which kinds of request the homeserver limits. It counts a kind over all rooms, or over one, and
 * does not say which: so one room that was too much says nothing about the others. Only when a
 * second one was too much, and none went through between, the whole kind has to wait. Memory only;
 * knows no clock.
 */
export class Limits {
  /** The queue whose limit was the last thing heard of a kind. */
  readonly #limited = new Map<string, string>();
  readonly #pausing = new Set<string>();

  /** True when all of this kind shall wait now, until `ended` is called. */
  heard(kind: string, queue: string): boolean {
    const before = this.#limited.get(kind);
    this.#limited.set(kind, queue);
    // Those that were under way together are heard one after the other: one wait is enough.
    if (before === undefined || before === queue || this.#pausing.has(kind)) return false;
    this.#pausing.add(kind);
    return true;
  }

  /** One of this kind went through: what was heard before was not about all. */
  passed(kind: string): void {
    this.#limited.delete(kind);
  }

  ended(kind: string): void {
    this.#pausing.delete(kind);
  }
}
