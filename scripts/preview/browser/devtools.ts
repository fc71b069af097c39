/**
 * A browser without a window, spoken to over a pipe in its own protocol (DevTools, JSON with a zero
 * byte after each message): nothing listens on a port.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";

/** A Chromium, and what it needs to run here. */
export type Browser = Readonly<{
  program: string;
  args: readonly string[];
  environment: NodeJS.ProcessEnv;
}>;

const answerShape = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
});
type Result = Readonly<Record<string, unknown>>;

/** One page of a browser. Every call fails when the browser has ended. */
export type Tab = Readonly<{
  call(method: string, params?: object): Promise<Result>;
  /** Resolves with the next event of this name. */
  next(method: string): Promise<void>;
  close(): Promise<void>;
}>;

const attached = z.object({ targetId: z.string(), sessionId: z.string() }).partial();

/** Starts the browser with one empty page; it is ended by force after `msMax`. */
export async function openTab(browser: Browser, msMax: number): Promise<Tab> {
  const profile = await mkdtemp(join(tmpdir(), "aviso-preview-"));
  const fixed = ["--disable-gpu", "--hide-scrollbars", "--no-first-run", "--remote-debugging-pipe"];
  const child = spawn(
    browser.program,
    [...browser.args, ...fixed, `--user-data-dir=${profile}`, "about:blank"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      env: { ...browser.environment, HOME: profile },
    },
  );
  const timer = setTimeout(() => child.kill("SIGKILL"), msMax);
  const ended = new Promise<void>((resolve) => {
    child.once("error", resolve);
    child.once("close", resolve);
  });
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const line = new Line(to, from, ended);
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
    clearTimeout(timer);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const { targetId } = attached.parse(await line.call("Target.createTarget", BLANK));
    const wanted = { targetId, flatten: true };
    const { sessionId } = attached.parse(await line.call("Target.attachToTarget", wanted));
    return {
      call: (method, params) => line.call(method, params, sessionId),
      next: (method) => line.next(method),
      close,
    };
  } catch (reason) {
    await close();
    throw reason;
  }
}

const BLANK = { url: "about:blank" } as const;

/** Calls and their answers, and events to whoever waits for them. */
class Line {
  readonly #to: Writable;
  readonly #ended: Promise<never>;
  readonly #calls = new Map<number, (result: Result | undefined) => void>();
  readonly #waiting = new Map<string, () => void>();
  #count = 0;
  #rest = "";

  constructor(to: Writable, from: Readable, ended: Promise<void>) {
    this.#to = to;
    this.#ended = ended.then(() => Promise.reject(new Error("the browser has ended")));
    this.#ended.catch(() => undefined);
    // A browser that is gone is told by its end.
    to.on("error", () => undefined);
    from.setEncoding("utf8").on("data", (text: string) => {
      this.#hear(text);
    });
  }

  async call(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = (this.#count += 1);
    const answered = new Promise<Result | undefined>((resolve) => this.#calls.set(id, resolve));
    this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const result = await Promise.race([answered, this.#ended]);
    if (result === undefined) throw new Error(`the browser refused ${method}`);
    return result;
  }

  async next(method: string): Promise<void> {
    const came = new Promise<void>((resolve) => this.#waiting.set(method, resolve));
    await Promise.race([came, this.#ended]);
  }

  #hear(text: string): void {
    const messages = (this.#rest + text).split("\0");
    this.#rest = messages.pop() ?? "";
    for (const message of messages) {
      const { id, method, result } = answerShape.parse(JSON.parse(message));
      if (id !== undefined) this.#calls.get(id)?.(result);
      if (method !== undefined) this.#waiting.get(method)?.();
    }
  }
}
