/**
 * What is still to be done when its turn comes: nobody outside the roster is asked in, and nothing
 * is tried again that nobody owes any more.
 */
import type { Invitation } from "../../core/bot.ts";
import type { EffectBody } from "../../core/protocol/effect.ts";
import type { UserId } from "../../core/values/ids.ts";
import { isSealed, type OutboxRow } from "./outbox-row.ts";

/** How often, and how far apart, the roster is asked about somebody who is not in it. */
const INVITATION_LOOKS_MAX = 4;
export const INVITATION_LOOK_MS = 500;

/** False for whoever is not, or no longer, to be asked in there. */
export type MayBeInvited = (userId: UserId, to: Invitation["to"]) => Promise<boolean>;

export type WantedParts = Readonly<{
  mayBeInvited: MayBeInvited;
  /** False for what is not owed any more. */
  isOwed(body: EffectBody): boolean;
  /** The same, where it goes by now. */
  forwarded(body: EffectBody): EffectBody;
}>;

/** Lives in one outbox. */
export class Wanted {
  readonly #parts: WantedParts;
  /** How often the roster was asked about an invitation that it does not know. */
  readonly #looks = new Map<string, number>();

  constructor(parts: WantedParts) {
    this.#parts = parts;
  }

  /**
   * The row without those who are not to be asked in now; `never` when nothing of it is wanted,
   * `later` while that may still change.
   */
  async of(row: OutboxRow): Promise<OutboxRow | "later" | "never"> {
    if (row.kind === "entry") return row;
    if (!this.#parts.isOwed(row.body)) return "never";
    const wanted = await invitable(this.#forwarded(row), this.#parts.mayBeInvited);
    if (wanted !== undefined) return wanted;
    // What one bot decided may reach us before the fact that it follows from: it has a moment.
    const looks = (this.#looks.get(row.key) ?? 0) + 1;
    this.#looks.set(row.key, looks);
    return looks > INVITATION_LOOKS_MAX ? "never" : "later";
  }

  /** What was sealed may stand in its room already, and is tried there for ever. */
  #forwarded(row: OutboxRow): OutboxRow {
    if (isSealed(row) || row.body.do !== "send") return row;
    const body = this.#parts.forwarded(row.body);
    return body.do === "send" ? { ...row, body } : row;
  }

  /** It has ended. */
  forget({ key }: OutboxRow): void {
    this.#looks.delete(key);
  }
}

async function invitable(
  row: OutboxRow,
  mayBeInvited: MayBeInvited,
): Promise<OutboxRow | undefined> {
  const { body } = row;
  if (body.do === "invite") return (await mayBeInvited(body.userId, body)) ? row : undefined;
  if (body.do !== "create-room") return row;
  const { ref, plan } = body;
  const wanted = new Set<UserId>();
  for (const userId of [...plan.invite, ...plan.additionalCreators]) {
    if (await mayBeInvited(userId, { ref })) wanted.add(userId);
  }
  const invite = plan.invite.filter((userId) => wanted.has(userId));
  const additionalCreators = plan.additionalCreators.filter((userId) => wanted.has(userId));
  return { ...row, body: { ...body, plan: { ...plan, invite, additionalCreators } } };
}
