// Key paths: their grammar, reading a key from a clone, writing a generated key into one.

import { define, requireKey, valueToKey, valueToMultiEntry } from "./convert.ts";
import type { Key } from "./key.ts";

export type KeyPath = string | readonly string[];

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

export function isValidKeyPath(path: KeyPath): boolean {
  if (typeof path !== "string") return path.length > 0 && path.every(isValidSinglePath);
  return isValidSinglePath(path);
}

/** A fresh copy for the caller, who may change it. */
export function copyKeyPath(path: KeyPath | null): string | string[] | null {
  return path === null || typeof path === "string" ? path : [...path];
}

/**
 * The key at the path, or undefined when a step is missing.
 * @throws DOMException DataError when the value there is not a valid key.
 */
export function extractKey(value: unknown, path: KeyPath): Key | undefined {
  const found = evaluate(value, path);
  return found === undefined ? undefined : requireKey(found.value);
}

/** The keys that an index holds for a value; an invalid or missing key means no entry. */
export function extractIndexKeys(value: unknown, path: KeyPath, multiEntry: boolean): Key[] {
  const found = evaluate(value, path);
  if (found === undefined) return [];
  if (multiEntry) return valueToMultiEntry(found.value);
  const key = valueToKey(found.value);
  return key === undefined ? [] : [key];
}

/** Whether a generated key could be written at the path. */
export function canInject(value: unknown, path: string): boolean {
  const steps = path.split(".");
  steps.pop();
  let current = value;
  for (const step of steps) {
    if (!isObject(current)) return false;
    if (!Object.hasOwn(current, step)) return true;
    current = Reflect.get(current, step);
  }
  return isObject(current);
}

/** Writes a generated key into a clone, making the objects on the way. */
export function inject(value: unknown, path: string, key: unknown): void {
  const steps = path.split(".");
  const last = steps.pop();
  let current = value;
  for (const step of steps) {
    if (!isObject(current)) return;
    if (!Object.hasOwn(current, step)) define(current, step, {});
    current = Reflect.get(current, step);
  }
  if (isObject(current) && last !== undefined) define(current, last, key);
}

function isValidSinglePath(path: string): boolean {
  return path === "" || path.split(".").every((step) => IDENTIFIER.test(step));
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

function evaluate(value: unknown, path: KeyPath): { value: unknown } | undefined {
  if (typeof path === "string") return evaluateSingle(value, path);
  const items: unknown[] = [];
  for (const part of path) {
    const found = evaluateSingle(value, part);
    if (found === undefined) return undefined;
    items.push(found.value);
  }
  return { value: items };
}

function evaluateSingle(value: unknown, path: string): { value: unknown } | undefined {
  if (path === "") return { value };
  let current = value;
  for (const step of path.split(".")) {
    const next = readStep(current, step);
    if (next === undefined) return undefined;
    current = next;
  }
  return { value: current };
}

function readStep(value: unknown, step: string): unknown {
  if (typeof value === "string") return step === "length" ? value.length : undefined;
  if (!isObject(value)) return undefined;
  if (value instanceof Blob) return step === "size" || step === "type" ? value[step] : undefined;
  return Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
}
