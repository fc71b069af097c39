/**
 * Silences the SDK's global logger: its lines name rooms, people and devices. This must run
 * before any other module of the SDK, because those make their loggers while they load.
 */
import { logger } from "matrix-js-sdk/lib/logger.js";

type LogMethod = (...parts: readonly unknown[]) => void;
type Silenceable = { methodFactory: () => LogMethod; rebuild: () => void };

const ignore: LogMethod = () => undefined;
// Child loggers take the factory of their parent, so this one assignment reaches all of them.
// oxlint-disable-next-line typescript/no-deprecated -- it is deprecated to log with it
const root = logger as unknown as Silenceable;
root.methodFactory = () => ignore;
root.rebuild();

/** A logger that says nothing, for everything that takes one. */
export const SILENT = {
  trace: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  getChild: () => SILENT,
};
