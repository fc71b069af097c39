// JavaScript values to keys and back, as the specification's "convert a value to a key" says.
// Getters and traps of the given value may throw; their exceptions pass through.

import { types } from "node:util";

import { compareKeys, decodeKey, encodeKey, type Key } from "./key.ts";

/** The key, or undefined when the value is not a valid key. */
export function valueToKey(value: unknown): Key | undefined {
  return convert(value, new Set());
}

/** @throws DOMException DataError when the value is not a valid key. */
export function requireKey(value: unknown): Key {
  const key = valueToKey(value);
  if (key === undefined) throw new DOMException("not a valid key", "DataError");
  return key;
}

/** The bytes of the key that the value is; throws as `requireKey`. */
export function requireKeyBytes(value: unknown): Uint8Array {
  return encodeKey(requireKey(value));
}

/** The order of two values as keys; throws as `requireKey`. */
export function compareValues(first: unknown, second: unknown): -1 | 0 | 1 {
  return compareKeys(requireKey(first), requireKey(second));
}

/** For a multi-entry index: an array yields its distinct valid items, anything else itself. */
export function valueToMultiEntry(value: unknown): Key[] {
  if (!isArray(value)) {
    const key = valueToKey(value);
    return key === undefined ? [] : [key];
  }
  const keys: Key[] = [];
  for (let index = 0; index < value.length; index += 1) {
    const key = Object.hasOwn(value, index) ? valueToKey(value[index]) : undefined;
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

/** A fresh JavaScript value for the key. */
export function keyToValue(key: Key): unknown {
  switch (key.type) {
    case "number":
    case "string":
      return key.value;
    case "date":
      return new Date(key.value);
    case "binary":
      return key.value.slice().buffer;
    case "array": {
      const values: unknown[] = [];
      for (const [index, item] of key.value.entries()) define(values, index, keyToValue(item));
      return values;
    }
  }
}

/** A fresh JavaScript value for stored key bytes. */
export function bytesToValue(key: Uint8Array): unknown {
  return keyToValue(decodeKey(key));
}

/** True when the value has a type that keys have, valid or not. */
export function looksLikeKey(value: unknown): boolean {
  if (typeof value === "number" || typeof value === "string") return true;
  return types.isDate(value) || isBufferSource(value) || isArray(value);
}

/** Defines a plain own property, past any setter of a prototype. */
export function define(target: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(target, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function convert(value: unknown, seen: Set<unknown>): Key | undefined {
  if (typeof value === "string") return { type: "string", value };
  if (typeof value === "number") return Number.isNaN(value) ? undefined : { type: "number", value };
  if (types.isDate(value)) {
    const time = Date.prototype.getTime.call(value);
    return Number.isNaN(time) ? undefined : { type: "date", value: time };
  }
  if (isBufferSource(value)) {
    const bytes = copyBytes(value);
    return bytes === undefined ? undefined : { type: "binary", value: bytes };
  }
  return isArray(value) ? convertArray(value, seen) : undefined;
}

function convertArray(array: readonly unknown[], seen: Set<unknown>): Key | undefined {
  if (seen.has(array)) return undefined;
  seen.add(array);
  const keys: Key[] = [];
  const length = array.length;
  for (let index = 0; index < length; index += 1) {
    const key = Object.hasOwn(array, index) ? convert(array[index], seen) : undefined;
    if (key === undefined) return undefined;
    define(keys, index, key);
  }
  seen.delete(array);
  return { type: "array", value: keys };
}

/** `Array.isArray` says yes to a proxy of an array; the specification wants the array itself. */
function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && !types.isProxy(value);
}

function isBufferSource(value: unknown): value is ArrayBuffer | ArrayBufferView {
  return types.isArrayBuffer(value) || ArrayBuffer.isView(value);
}

function copyBytes(source: ArrayBuffer | ArrayBufferView): Uint8Array | undefined {
  if (!ArrayBuffer.isView(source)) {
    return source.detached ? undefined : new Uint8Array(source.slice(0));
  }
  const { buffer } = source;
  if (types.isArrayBuffer(buffer) && buffer.detached) return undefined;
  return new Uint8Array(buffer, source.byteOffset, source.byteLength).slice();
}
