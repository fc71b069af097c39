/** Tells the events of device verification from messages, in clear and encrypted. */
const REQUEST = "m.key.verification.request";
const PREFIX = "m.key.verification.";

/** `asked`: this account was asked. `step`: anything else of a verification, which says nothing. */
export type VerificationPart = "asked" | "step";

/**
 * What part of a verification the event is, or undefined for any other. In rooms the protocol sends
 * these in clear, so that they are is no fault of the person.
 */
export function verificationPart(
  type: string,
  content: unknown,
  userId: string,
): VerificationPart | undefined {
  const fields = typeof content === "object" && content !== null ? content : {};
  const msgtype = "msgtype" in fields ? fields.msgtype : undefined;
  const name = type === "m.room.message" ? msgtype : type;
  if (typeof name !== "string" || !name.startsWith(PREFIX)) return undefined;
  const isToUs = "to" in fields && fields.to === userId;
  return name === REQUEST && isToUs ? "asked" : "step";
}
