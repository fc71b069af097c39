// Where a cursor stands in its walk, and where it may go from there.

import {
  isAhead,
  isPlaceAhead,
  nextEntry,
  type Aim,
  type Direction,
  type Walk,
} from "../../engine/iteration.ts";
import type { Entry } from "../../engine/records.ts";
import { bytesToValue, requireKeyBytes } from "../../keys/convert.ts";
import { deserialize } from "../../values.ts";

/** Lives in one cursor. What it shows stays so until it has arrived somewhere else. */
export class Position {
  readonly #walk: Walk;
  #entry: Entry | undefined;
  #hasEntry = false;
  #key: unknown = undefined;
  #primaryKey: unknown = undefined;
  #value: unknown = undefined;

  constructor(walk: Walk) {
    this.#walk = walk;
  }

  get direction(): Direction {
    return this.#walk.direction;
  }

  get key(): unknown {
    return this.#key;
  }

  get primaryKey(): unknown {
    return this.#primaryKey;
  }

  get value(): unknown {
    return this.#value;
  }

  /** @throws DOMException InvalidStateError while the cursor is moving, or at its end. */
  requireEntry(): Entry {
    if (!this.#hasEntry || this.#entry === undefined) {
      throw new DOMException("the cursor is moving or at its end", "InvalidStateError");
    }
    return this.#entry;
  }

  /** As `requireEntry`, and the same for a cursor over keys alone. */
  requireRecord(): Entry {
    const entry = this.requireEntry();
    if (!this.#walk.withValues) throw new DOMException("a key cursor", "InvalidStateError");
    return entry;
  }

  /** To the key, or beyond. @throws DOMException DataError when it is not ahead. */
  aimAt(value: unknown): Aim {
    const position = this.requireEntry();
    const key = requireKeyBytes(value);
    if (!isAhead(this.direction, key, position.key)) throw notAhead();
    return { position, key };
  }

  /** To the key and the primary key, or beyond. @throws DOMException as `aimAt`. */
  aimAtBoth(value: unknown, primaryValue: unknown): Aim {
    const position = this.requireEntry();
    const key = requireKeyBytes(value);
    const primaryKey = requireKeyBytes(primaryValue);
    if (!isPlaceAhead(this.direction, { key, primaryKey }, position)) throw notAhead();
    return { position, key, primaryKey };
  }

  /** From now on it is nowhere, until it has arrived. */
  leave(): void {
    this.#hasEntry = false;
  }

  /** Moves so many steps; false at the end of the walk. */
  arrive(aim: Aim, steps: number): boolean {
    let entry = nextEntry(this.#walk, aim);
    for (let step = 1; step < steps && entry !== undefined; step += 1) {
      entry = nextEntry(this.#walk, { position: entry });
    }
    this.#entry = entry;
    this.#hasEntry = entry !== undefined;
    this.#key = entry === undefined ? undefined : bytesToValue(entry.key);
    this.#primaryKey = entry === undefined ? undefined : bytesToValue(entry.primaryKey);
    this.#value = entry && this.#walk.withValues ? deserialize(entry.value) : undefined;
    return this.#hasEntry;
  }
}

function notAhead(): DOMException {
  return new DOMException("the key is not ahead of the cursor", "DataError");
}
