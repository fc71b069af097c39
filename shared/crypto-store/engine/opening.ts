// Opening, upgrading and deleting databases. Requests for one name are served in order, each only
// when the one before it has been answered.

import { Connection, type Engine } from "./connection.ts";
import { EngineEvent, IDBVersionChangeEvent } from "./events/event.ts";
import type { RequestState } from "./request.ts";
import { reloadStores, type DatabaseModel } from "./schema/models.ts";
import { eraseDatabase, writeVersion } from "./schema/writes.ts";
import { fire, type Target } from "./events/target.ts";
import { toDomError, type Transaction } from "./transaction.ts";

/** Makes what callers hold; given by the layer above, which the engine does not import. */
interface Faces {
  database(connection: Connection): Target;
  transaction(transaction: Transaction, connection: Connection): Target;
}

interface Upgrade {
  readonly connection: Connection;
  readonly request: RequestState;
  readonly version: number;
}

/** Serves the open and delete requests of one file. */
export class Opening {
  readonly #engine: Engine;
  readonly #faces: Faces;
  readonly #lines = new Map<string, Promise<void>>();

  constructor(engine: Engine, faces: Faces) {
    this.#engine = engine;
    this.#faces = faces;
  }

  open(request: RequestState, name: string, version: number | undefined): void {
    this.#inLine(request, name, () => this.#open(request, name, version));
  }

  delete(request: RequestState, name: string): void {
    this.#inLine(request, name, () => this.#delete(request, name));
  }

  #inLine(request: RequestState, name: string, work: () => Promise<void>): void {
    const before = this.#lines.get(name) ?? Promise.resolve();
    const mine = before
      .then(nextTask)
      .then(work)
      .catch((error: unknown) => answer(request, error));
    this.#lines.set(name, mine);
    void mine.then(() => {
      if (this.#lines.get(name) === mine) this.#lines.delete(name);
    });
  }

  async #open(request: RequestState, name: string, version: number | undefined): Promise<void> {
    const engine = this.#engine;
    const { fault } = engine.file;
    if (fault !== undefined) throw toDomError(fault);
    const known = engine.databases.get(name);
    const current = known?.version ?? 0;
    const wanted = version ?? Math.max(current, 1);
    if (current > wanted) throw new DOMException("the database is newer", "VersionError");
    const model = known ?? { id: engine.nextId(), name, version: 0, stores: new Map() };
    const connection = new Connection(engine, model);
    connection.target = this.#faces.database(connection);
    if (current < wanted) await this.#upgrade({ connection, request, version: wanted });
    if (connection.isClosePending) {
      connection.close();
      throw new DOMException("the connection was closed", "AbortError");
    }
    request.succeed(connection.target);
    // In this same task: a transaction made while the upgrade completed must not overtake it.
    if (request.target !== undefined) fire(request.target, new EngineEvent("success"), ignore);
  }

  async #upgrade(upgrade: Upgrade): Promise<void> {
    const { connection, request, version } = upgrade;
    const { model } = connection;
    await this.#waitForOthers(request, model, { version, except: connection });
    const hasCompleted = await new Promise<boolean>((resolve) => {
      const transaction = connection.begin("versionchange", [], {
        revert: () => {
          revert(connection);
        },
        onFinish: resolve,
      });
      transaction.target = this.#faces.transaction(transaction, connection);
      transaction.onStart = (): void => {
        startUpgrade(transaction, upgrade);
      };
      connection.upgrade = transaction;
      transaction.atEnd.push(() => {
        connection.upgrade = undefined;
      });
      transaction.open();
    });
    request.transaction = null;
    if (hasCompleted) {
      model.version = version;
      model.stores = new Map(connection.stores);
      this.#engine.databases.set(model.name, model);
    } else {
      connection.close();
    }
  }

  async #delete(request: RequestState, name: string): Promise<void> {
    const engine = this.#engine;
    const model = engine.databases.get(name);
    if (model !== undefined) {
      await this.#waitForOthers(request, model, { version: null });
      await exclusively(engine, () => {
        eraseDatabase(engine.file, model);
      });
      engine.databases.delete(name);
    }
    request.succeed(undefined);
    const change = { oldVersion: model?.version ?? 0, newVersion: null };
    await fireAt(request.target, new IDBVersionChangeEvent("success", change));
  }

  /** Asks the other connections to close, says so when they do not, and waits until they have. */
  async #waitForOthers(
    request: RequestState,
    model: DatabaseModel,
    change: { version: number | null; except?: Connection },
  ): Promise<void> {
    const versions = { oldVersion: model.version, newVersion: change.version };
    const others = this.#engine
      .connectionsTo(model.name)
      .filter((connection) => connection !== change.except);
    for (const other of others) {
      if (other.isClosePending) continue;
      await fireAt(other.target, new IDBVersionChangeEvent("versionchange", versions));
    }
    if (others.some((other) => !other.isClosed)) {
      await fireAt(request.target, new IDBVersionChangeEvent("blocked", versions));
    }
    await Promise.all(others.map((other) => other.closed()));
  }
}

/** Runs `work` as the only writer, in one durable transaction of its own. */
export function exclusively<T>(engine: Engine, work: () => T): Promise<T> {
  const { file, scheduler } = engine;
  return new Promise((resolve, reject) => {
    const job = {
      isWriter: true,
      scope: new Set<number>(),
      start: (): void => {
        setImmediate(() => {
          try {
            const result = work();
            file.commit();
            resolve(result);
          } catch (error) {
            undo(engine, error, reject);
          } finally {
            scheduler.release(job);
          }
        });
      },
    };
    scheduler.request(job);
  });
}

function undo(engine: Engine, error: unknown, reject: (reason: unknown) => void): void {
  try {
    engine.file.rollback();
    reject(error);
  } catch (fault) {
    reject(fault);
  }
}

function startUpgrade(transaction: Transaction, upgrade: Upgrade): void {
  const { connection, request, version } = upgrade;
  try {
    writeVersion(connection.engine.file, connection.model, version);
  } catch (error) {
    transaction.abort(toDomError(error));
    return;
  }
  const change = { oldVersion: connection.version, newVersion: version };
  connection.version = version;
  request.succeed(connection.target);
  request.transaction = transaction;
  if (request.target === undefined) return;
  const event = new IDBVersionChangeEvent("upgradeneeded", change);
  transaction.fireActive(request.target, event, (outcome) => {
    if (outcome.threw) transaction.abort(new DOMException("a listener threw", "AbortError"));
    else transaction.step();
  });
}

/** Reads the schema back as it was; handles that callers hold follow their models. */
function revert(connection: Connection): void {
  const { engine, model } = connection;
  const touched = new Set([...model.stores.values(), ...connection.stores.values()]);
  connection.version = model.version;
  try {
    model.stores = reloadStores(engine.file, model.id, touched);
  } catch (error) {
    // A closed or unreadable file: nothing can be written through these models any more.
    engine.report(error);
  }
  connection.stores = new Map(model.stores);
}

async function answer(request: RequestState, error: unknown): Promise<void> {
  const failure = error instanceof DOMException ? error : toDomError(error);
  request.transaction = null;
  request.fail(failure);
  await fireAt(request.target, new EngineEvent("error", { bubbles: true, cancelable: true }));
}

function ignore(): void {
  // What the listeners did does not matter here.
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function fireAt(target: Target | undefined, event: Event): Promise<void> {
  if (target === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    setImmediate(() => {
      fire(target, event, () => {
        resolve();
      });
    });
  });
}
