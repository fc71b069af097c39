// Event targets with a parent: capture, target and bubble phases, handler attributes, and a
// microtask checkpoint after each listener, on which the life of a transaction depends.

import { launch, PHASES, type Flight } from "./event.ts";

/** What the listeners did: whether one threw, whether one asked for no default action. */
export interface Outcome {
  readonly threw: boolean;
  readonly canceled: boolean;
}

export type Handler = ((this: unknown, event: Event) => unknown) | null;
type ListenerOptions = boolean | { capture?: boolean; once?: boolean; signal?: AbortSignal };

interface Listener {
  readonly type: string;
  readonly capture: boolean;
  readonly once: boolean;
  readonly isHandler: boolean;
  callback: unknown;
  isRemoved: boolean;
}

const LISTENERS = new WeakMap<EventTarget, Listener[]>();
const PARENTS = new WeakMap<EventTarget, () => EventTarget | null>();
const REPORTERS = new WeakMap<EventTarget, (error: unknown) => void>();

/** Base of requests, transactions and connections. */
export class Target extends EventTarget {
  override addEventListener(type: string, callback: unknown, options?: ListenerOptions): void {
    if (callback === null || callback === undefined) return;
    const settings = typeof options === "object" ? options : { capture: Boolean(options) };
    if (settings.signal?.aborted === true) return;
    const capture = Boolean(settings.capture);
    const isKnown = listenersOf(this).some((other) => isSame(other, { type, callback, capture }));
    if (isKnown) return;
    const once = Boolean(settings.once);
    const listener = { type, callback, capture, once, isHandler: false, isRemoved: false };
    listenersOf(this).push(listener);
    settings.signal?.addEventListener("abort", () => {
      remove(this, listener);
    });
  }

  override removeEventListener(type: string, callback: unknown, options?: ListenerOptions): void {
    const capture = Boolean(typeof options === "object" ? options.capture : options);
    const found = listenersOf(this).find((other) => isSame(other, { type, callback, capture }));
    if (found !== undefined) remove(this, found);
  }

  /** Runs the listeners at once; false when one of them prevented the default. */
  override dispatchEvent(event: Event): boolean {
    const steps = deliver(event, pathFrom(this));
    while (steps.next().done !== true);
    return !event.defaultPrevented;
  }
}

/** Sets where events go after this target, and who hears of exceptions in its listeners. */
export function connect(
  target: EventTarget,
  parent: () => EventTarget | null,
  report: (error: unknown) => void,
): void {
  PARENTS.set(target, parent);
  REPORTERS.set(target, report);
}

export function getHandler(target: EventTarget, type: string): Handler {
  const found = listenersOf(target).find((other) => other.isHandler && other.type === type);
  return found === undefined ? null : asHandler(found.callback);
}

/** Sets an `on…` attribute. It keeps its place among the listeners until it is set to null. */
export function setHandler(target: EventTarget, type: string, value: unknown): void {
  const callback = asHandler(value);
  const found = listenersOf(target).find((other) => other.isHandler && other.type === type);
  if (callback === null) {
    if (found !== undefined) remove(target, found);
  } else if (found !== undefined) {
    found.callback = callback;
  } else {
    const entry = { type, callback, capture: false, once: false, isHandler: true };
    listenersOf(target).push({ ...entry, isRemoved: false });
  }
}

/** Fires an event of the engine; must be called from a task. `after` runs when all is done. */
export function fire(target: EventTarget, event: Event, after: (outcome: Outcome) => void): void {
  const steps = deliver(event, pathFrom(target));
  const advance = (): void => {
    const step = steps.next();
    if (step.done === true) after(step.value);
    else afterMicrotasks(advance);
  };
  advance();
}

/** Runs `next` when every microtask that is queued, or that these queue, has run. */
export function afterMicrotasks(next: () => void): void {
  queueMicrotask(() => {
    process.nextTick(next);
  });
}

function* deliver(event: Event, path: EventTarget[]): Generator<undefined, Outcome> {
  const [target, ...parents] = path;
  if (target === undefined) return { threw: false, canceled: false };
  const flight = launch(event, path, target);
  let threw = false;
  const visit = function* (at: EventTarget, phase: number, capture: boolean): Generator<undefined> {
    flight.current = at;
    flight.phase = phase;
    for (const listener of [...listenersOf(at)]) {
      if (flight.isStoppedNow) return;
      if (listener.isRemoved || listener.type !== event.type) continue;
      if (listener.capture !== capture) continue;
      if (!call(listener, at, event)) threw = true;
      yield;
    }
  };
  for (const parent of parents.toReversed()) {
    if (!flight.isStopped) yield* visit(parent, PHASES.capturing, true);
  }
  for (const capture of [true, false]) {
    if (!flight.isStopped) yield* visit(target, PHASES.atTarget, capture);
  }
  for (const parent of event.bubbles ? parents : []) {
    if (!flight.isStopped) yield* visit(parent, PHASES.bubbling, false);
  }
  land(flight);
  return { threw, canceled: event.defaultPrevented };
}

function land(flight: Flight): void {
  flight.current = null;
  flight.phase = PHASES.none;
}

/** True unless the listener threw. */
function call(listener: Listener, at: EventTarget, event: Event): boolean {
  if (listener.once) remove(at, listener);
  try {
    const { callback } = listener;
    if (typeof callback === "function") {
      const answer: unknown = Reflect.apply(callback, at, [event]);
      if (listener.isHandler && answer === false) event.preventDefault();
    } else if (typeof callback === "object" && callback !== null && !listener.isHandler) {
      const method: unknown = Reflect.get(callback, "handleEvent");
      if (typeof method !== "function") throw new TypeError("handleEvent is not a function");
      Reflect.apply(method, callback, [event]);
    }
    return true;
  } catch (error) {
    REPORTERS.get(at)?.(error);
    return false;
  }
}

function pathFrom(target: EventTarget): EventTarget[] {
  const path: EventTarget[] = [];
  for (let at: EventTarget | null = target; at !== null; at = PARENTS.get(at)?.() ?? null) {
    path.push(at);
  }
  return path;
}

function listenersOf(target: EventTarget): Listener[] {
  const known = LISTENERS.get(target);
  if (known !== undefined) return known;
  const fresh: Listener[] = [];
  LISTENERS.set(target, fresh);
  return fresh;
}

function remove(target: EventTarget, listener: Listener): void {
  listener.isRemoved = true;
  const listeners = listenersOf(target);
  const at = listeners.indexOf(listener);
  if (at >= 0) listeners.splice(at, 1);
}

function isSame(
  other: Listener,
  wanted: Readonly<{ type: string; callback: unknown; capture: boolean }>,
): boolean {
  const isEqual = other.type === wanted.type && other.callback === wanted.callback;
  return isEqual && other.capture === wanted.capture && !other.isHandler;
}

function asHandler(value: unknown): Handler {
  if (typeof value === "function") return value as Exclude<Handler, null>;
  return typeof value === "object" && value !== null ? (value as unknown as Handler) : null;
}
