/**
 * The machine-readable twin of every message a bot sends: `org.aviso.card`, inside the encrypted
 * content. Public and versioned; `README.md` in this folder documents each kind and field.
 */
import { z } from "zod";
import { SEVERITIES } from "../core/values/severity.ts";

export const CARD_KEY = "org.aviso.card";
export const CARD_VERSION = 1;

export const CARD_KINDS = [
  "answer",
  "question",
  "refusal",
  "case",
  "request",
  "alert",
  "rollcall",
  "room",
  "receipt",
  "warning",
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export const REFUSAL_REASONS = [
  "unknown-command",
  "not-permitted",
  "unknown-area",
  "unknown-case",
  "wrong-code",
  "personal-data",
  "not-encrypted",
  "unsigned-device",
  "changed-identity",
  "too-old",
  "too-much",
  "missing",
  "own-report",
  "closed",
  "already",
  "not-home",
  "in-use",
  "unknown-committee",
  "unknown-person",
  "other-bot",
  "edit",
  "undecryptable",
  "restored-key",
  "malformed",
  "verification",
  "safe-mode",
  "held",
  "failed",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

const word = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/u);
const shortText = z.string().min(1).max(255);

const fields = z.object({
  v: z.literal(CARD_VERSION),
  kind: z.enum(CARD_KINDS),
  /** Code of the case or alert, such as `K7Q4`; of a proposal that waits for `approve`, too. */
  case: z
    .string()
    .regex(/^[0-9A-Z]{4}$/u)
    .optional(),
  state: z
    .enum(["unconfirmed", "confirmed", "refuted", "expired", "withdrawn", "ended"])
    .optional(),
  msgType: z.enum(["Alert", "Update", "Cancel"]).optional(),
  status: z.enum(["Actual", "Exercise"]).optional(),
  severity: z.enum(SEVERITIES).optional(),
  certainty: z.enum(["Observed", "Possible", "Unlikely"]).optional(),
  area: z.string().min(1).max(80).optional(),
  /** Why not: only in a refusal. */
  reason: z.enum(REFUSAL_REASONS).optional(),
  /** A coded detail of anything that is no refusal: how an alert ended, why a room closed. */
  why: word.optional(),
  /** Code or id of the room that the message is about. */
  room: shortText.optional(),
  /** Language of the words beside the card; the first one when there are several. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u)
    .optional(),
  /** Which step of a guided conversation is asked, such as `area`. */
  question: word.optional(),
  /** What each poll answer stands for: word → answer id. */
  choices: z.record(word, shortText).optional(),
  /** Numbers without names: votes, answers to a roll call, people removed. */
  counts: z.record(word, z.number().int().nonnegative()).optional(),
});

/** Fields that a kind cannot do without. */
export const REQUIRED_FIELDS: Readonly<
  Record<CardKind, readonly (keyof z.infer<typeof fields>)[]>
> = {
  answer: [],
  question: [],
  refusal: ["reason"],
  case: ["case", "state"],
  request: ["case"],
  alert: ["case", "msgType", "status", "severity", "area"],
  rollcall: ["case"],
  room: ["room"],
  receipt: [],
  warning: [],
};

/** Parses a card; unknown fields of a later minor revision are dropped, not refused. */
export const cardSchema = fields.superRefine((card, context) => {
  for (const field of REQUIRED_FIELDS[card.kind]) {
    if (card[field] === undefined) {
      context.addIssue({ code: "custom", path: [field], message: `missing for ${card.kind}` });
    }
  }
  if (card.reason !== undefined && card.kind !== "refusal") {
    context.addIssue({ code: "custom", path: ["reason"], message: "only in a refusal" });
  }
});
export type Card = Readonly<z.infer<typeof fields>>;
