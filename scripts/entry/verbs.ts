/**
 * The verbs of `npm run aviso -- VERB`. Each is a file that is loaded only when it is asked for,
 * so `help` stays quick. To add one: write its file with `configure` and `run`, add a line here.
 */
import type { Command } from "commander";

export type VerbModule = Readonly<{
  /** Adds arguments and options. */
  configure(command: Command): void;
  /** Does the work; answers with the exit code. A `Fault` becomes one line and exit code 1. */
  run(command: Command): Promise<number>;
}>;

export type Verb = Readonly<{ summary: string; load(): Promise<VerbModule> }>;

export const VERBS: Readonly<Record<string, Verb>> = {
  demo: {
    summary: "one night on a real encrypted homeserver; then stays up for a look around",
    load: () => import("../verbs/demo.ts"),
  },
  init: {
    summary: "prepare a network: accounts, identities, rooms, the vault",
    load: () => import("../verbs/init.ts"),
  },
  start: {
    summary: "run the bots of a network in the foreground",
    load: () => import("../verbs/start.ts"),
  },
  doctor: {
    summary: "look at an installation, and say what to do",
    load: () => import("../verbs/doctor.ts"),
  },
  rekey: {
    summary: "change what opens the vault",
    load: () => import("../verbs/rekey.ts"),
  },
  backup: {
    summary: "put what a stopped network knows into one sealed file",
    load: () => import("../verbs/backup.ts"),
  },
  restore: {
    summary: "bring a network back on an empty disk, from its recovery keys",
    load: () => import("../verbs/restore.ts"),
  },
  account: {
    summary: "make an account for a person",
    load: () => import("../verbs/account.ts"),
  },
  kit: {
    summary: "a printable page for whoever comes in, with a one-time code",
    load: () => import("../verbs/kit.ts"),
  },
  homeserver: {
    summary: "run the embedded homeserver in the foreground",
    load: () => import("../verbs/homeserver.ts"),
  },
  preview: {
    summary: "draw every message of the bots as a phone would show it",
    load: () => import("../verbs/preview.ts"),
  },
  rehearse: {
    summary: "play a conversation with the bots, without a server and without keys",
    load: () => import("../verbs/rehearse.ts"),
  },
  bench: {
    summary: "measure, or break things on purpose and count what came of it",
    load: () => import("../verbs/bench.ts"),
  },
  check: {
    summary: "the gate: types, lint, format, unused code, unit tests, boot of each bot",
    load: () => import("../check.ts"),
  },
  test: {
    summary: "everything, on a real homeserver; or the test files that match a pattern",
    load: () => import("../test.ts"),
  },
};
