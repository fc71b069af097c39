// The events of IndexedDB, and where each one is in its flight. Node's own Event keeps its target
// to itself, so these properties are answered from a record of ours.

/** Where an event is: the targets it passes, the one it is at, and what was asked of it. */
export interface Flight {
  readonly target: EventTarget;
  readonly path: readonly EventTarget[];
  current: EventTarget | null;
  phase: number;
  isStopped: boolean;
  isStoppedNow: boolean;
}

/** The numbers of `eventPhase`. */
export const PHASES = { none: 0, capturing: 1, atTarget: 2, bubbling: 3 } as const;

const FLIGHTS = new WeakMap<Event, Flight>();

const FLIGHT_MEMBERS: PropertyDescriptorMap & ThisType<Event> = {
  target: {
    configurable: true,
    get() {
      return FLIGHTS.get(this)?.target ?? null;
    },
  },
  srcElement: {
    configurable: true,
    get() {
      return FLIGHTS.get(this)?.target ?? null;
    },
  },
  currentTarget: {
    configurable: true,
    get() {
      return FLIGHTS.get(this)?.current ?? null;
    },
  },
  eventPhase: {
    configurable: true,
    get() {
      return FLIGHTS.get(this)?.phase ?? 0;
    },
  },
  composedPath: {
    configurable: true,
    value(this: Event) {
      const flight = FLIGHTS.get(this);
      return flight?.current === null || flight === undefined ? [] : [...flight.path];
    },
  },
  stopPropagation: {
    configurable: true,
    value(this: Event) {
      const flight = FLIGHTS.get(this);
      if (flight !== undefined) flight.isStopped = true;
    },
  },
  stopImmediatePropagation: {
    configurable: true,
    value(this: Event) {
      const flight = FLIGHTS.get(this);
      if (flight !== undefined) flight.isStopped = flight.isStoppedNow = true;
    },
  },
};

/** An event that the engine fires. */
export class EngineEvent extends Event {}
Object.defineProperties(EngineEvent.prototype, FLIGHT_MEMBERS);

/** Fired when a version changes: at a connection, at an open or delete request. */
export class IDBVersionChangeEvent extends Event {
  readonly #oldVersion: number;
  readonly #newVersion: number | null;

  constructor(type: string, ...rest: [init?: VersionChangeInit]) {
    const init: VersionChangeInit = rest[0] ?? {};
    super(type, init);
    this.#oldVersion = Math.trunc(init.oldVersion ?? 0);
    const { newVersion } = init;
    this.#newVersion =
      newVersion === undefined || newVersion === null ? null : Math.trunc(newVersion);
  }

  get oldVersion(): number {
    return this.#oldVersion;
  }

  /** Null when the database is being deleted. */
  get newVersion(): number | null {
    return this.#newVersion;
  }
}
Object.defineProperties(IDBVersionChangeEvent.prototype, {
  ...FLIGHT_MEMBERS,
  oldVersion: { ...descriptorOf("oldVersion"), enumerable: true },
  newVersion: { ...descriptorOf("newVersion"), enumerable: true },
  [Symbol.toStringTag]: { value: "IDBVersionChangeEvent", configurable: true },
});

function descriptorOf(name: string): PropertyDescriptor | undefined {
  return Object.getOwnPropertyDescriptor(IDBVersionChangeEvent.prototype, name);
}

interface VersionChangeInit {
  bubbles?: boolean;
  cancelable?: boolean;
  oldVersion?: number;
  newVersion?: number | null;
}

/** Begins a flight; an event of another class gets our properties for itself. */
export function launch(event: Event, path: readonly EventTarget[], target: EventTarget): Flight {
  const isOurs = event instanceof EngineEvent || event instanceof IDBVersionChangeEvent;
  if (!isOurs) Object.defineProperties(event, FLIGHT_MEMBERS);
  const flight = {
    target,
    path,
    current: null,
    phase: PHASES.none,
    isStopped: false,
    isStoppedNow: false,
  };
  FLIGHTS.set(event, flight);
  return flight;
}
