/**
 * The shape of every judgement: a command and a state in, events or a refusal out.
 * Nothing here or in a decider knows a clock, a network or an SDK.
 */

/** What a decider answers: facts to append, or an expected no with a closed reason. */
export type Decision<Event, Refusal extends string> =
  Readonly<{ ok: true; events: readonly Event[] }> | Readonly<{ ok: false; refusal: Refusal }>;

/** The command is granted; no events means that nothing had to change. */
export function accept<Event>(...events: readonly Event[]): Readonly<{
  ok: true;
  events: readonly Event[];
}> {
  return { ok: true, events };
}

/** An expected no: the reason becomes words in the person's language. */
export function refuse<Refusal extends string>(
  refusal: Refusal,
): Readonly<{ ok: false; refusal: Refusal }> {
  return { ok: false, refusal };
}
