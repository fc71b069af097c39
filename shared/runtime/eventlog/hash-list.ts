/** Hashes in their order, each as its 32 bytes: as strings they would take three times the room. */
const HASH_BYTES = 32;
const FIRST_CAPACITY = 64;

/** Memory only; grows by doubling. */
export class HashList {
  #bytes = Buffer.alloc(FIRST_CAPACITY * HASH_BYTES);
  #count = 0;

  /** `hash` is a SHA-256 in hex. */
  push(hash: string): void {
    const at = this.#count * HASH_BYTES;
    if (at === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(at)]);
    this.#bytes.write(hash, at, "hex");
    this.#count += 1;
  }

  /** What comes after so many is all that is left. */
  dropFirst(count: number): void {
    this.#bytes = Buffer.from(this.#bytes.subarray(count * HASH_BYTES));
    this.#count -= count;
  }

  /** In hex; undefined for a place that holds none. */
  at(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    return this.#bytes.toString("hex", index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}
