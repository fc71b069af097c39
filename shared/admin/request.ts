/** What the homeserver's answers mean for the person who runs `init`. */
import { z } from "zod";
import { Fault } from "../core/fault.ts";
import { MINUTE_MS } from "../core/values/time.ts";
import { boundedWaitMs, LOG_IN_WAIT_MAX_MS } from "../core/values/retry-after.ts";

/** When the homeserver does not say how long. */
const UNSAID_MS = 5 * MINUTE_MS;

const failure = z.object({
  statusCode: z.number(),
  errcode: z.string().optional(),
  retryAfterMs: z.unknown(),
});

export type Refusal = Readonly<{ statusCode: number; errcode: string | undefined }>;

const UNREACHABLE =
  "no homeserver answers at this address: check the address, and that the homeserver is running";

/**
 * Does `work`, and turns its failure into a fault. `explain` may give the fault that a refusal
 * (a 4xx but 429) stands for; the answer's own words are not passed on.
 */
export async function request<Result>(
  operation: string,
  work: () => Promise<Result>,
  explain?: (refusal: Refusal) => Fault | undefined,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const answer = failure.safeParse(cause);
    if (!answer.success) throw new Fault("unreachable", operation, { cause, hint: UNREACHABLE });
    throw faultOf(operation, answer.data, explain);
  }
}

function faultOf(
  operation: string,
  { statusCode, errcode, retryAfterMs }: z.output<typeof failure>,
  explain?: (refusal: Refusal) => Fault | undefined,
): Fault {
  if (statusCode === 429) {
    const waitMs = boundedWaitMs(retryAfterMs ?? UNSAID_MS, LOG_IN_WAIT_MAX_MS);
    const minutes = Math.ceil(waitMs / MINUTE_MS);
    const hint = `the homeserver asks to wait: try again in ${String(minutes)} min`;
    return new Fault("rate-limited", operation, { hint, retryAfterMs: waitMs });
  }
  if (statusCode >= 500) return new Fault("server-failed", operation);
  const told = explain?.({ statusCode, errcode });
  return told ?? new Fault(statusCode === 401 ? "logged-out" : "refused", operation);
}

/** The answer in the shape that Synapse gives it; `setup` when something else answers. */
export function parseAnswer<Shape extends z.ZodType>(
  shape: Shape,
  answer: unknown,
): z.output<Shape> {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  const hint = "this is not an answer of a Synapse homeserver: check the address";
  throw new Fault("setup", "read answer", { hint });
}
