/**
 * An outbox in which nothing arrives until the test says so: order is kept within a room, rooms
 * go their own pace, and a card may fail. The world of the harness delivers everything at once.
 */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { CaseEvent } from "../../../../shared/domain/streams/cases.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import type { World } from "../../../harness/world.ts";

/** A message that stands in a room; edits have changed `shown`. */
export type Standing = { eventId: EventId; sent: JsonObject; shown: JsonObject };

type Send = Effect & { do: "send" };

export class SlowOutbox {
  private readonly world: World;
  private readonly asksFirst: boolean;
  private readonly waiting = new Map<RoomId, Send[]>();
  private readonly timelines = new Map<RoomId, Standing[]>();
  /** Rooms in which a card was refused. */
  readonly failed = new Set<RoomId>();
  /** Messages that were not wanted any more when their turn came. */
  passedOver = 0;
  private counter = 0;

  /** `asksFirst`: whether each is still wanted when its turn comes; else all were on their way. */
  constructor(world: World, { asksFirst = false }: Readonly<{ asksFirst?: boolean }> = {}) {
    this.world = world;
    this.asksFirst = asksFirst;
  }

  /** Facts are recorded at once; sends wait. */
  owe(outcome: Outcome): void {
    for (const fact of outcome.facts) this.world.record(fact);
    for (const effect of outcome.effects) {
      if (effect.do !== "send") continue;
      this.waiting.set(effect.roomId, [...(this.waiting.get(effect.roomId) ?? []), effect]);
    }
  }

  caseTurns(event: CaseEvent): void {
    const entry = this.world.record(factOf("case", event));
    this.owe(alertBot.onEntry(entry, this.world.contextOf("alert")));
  }

  /** The next effect of this room is done, or ends for this reason; its receipt is obeyed. */
  step(roomId: RoomId, failure?: "refused" | "unseen"): boolean {
    const [effect, ...rest] = this.waiting.get(roomId) ?? [];
    if (effect === undefined) return false;
    const isWanted = !this.asksFirst || alertBot.wants?.(effect, this.world.contextOf("alert"));
    const why = isWanted !== false ? failure : "unwanted";
    this.waiting.set(roomId, rest);
    this.counter += 1;
    const eventId = `$slow-${this.counter}` as EventId;
    if (why === "unwanted") this.passedOver += 1;
    else if (why !== undefined) this.failed.add(roomId);
    else this.place(roomId, eventId, effect.content);
    if (effect.ticket !== undefined) {
      const result =
        why === undefined ? ({ ok: true, eventId } as const) : ({ ok: false, why } as const);
      const receipt = { key: eventId, ticket: effect.ticket, effect: effect.do, result };
      this.owe(alertBot.onReceipt(receipt, this.world.contextOf("alert")));
    }
    return true;
  }

  /** True when the next effect of this room is the card itself. */
  isCardNext(roomId: RoomId): boolean {
    const [next] = this.waiting.get(roomId) ?? [];
    return next !== undefined && cardOf(next.content)["msgType"] === "Alert";
  }

  drain(): void {
    for (const roomId of this.waiting.keys()) while (this.step(roomId));
  }

  /** Alert messages of a room in their order, as its members see them now. */
  shown(roomId: RoomId): readonly Standing[] {
    return (this.timelines.get(roomId) ?? []).filter(
      ({ sent }) => cardOf(sent)["kind"] === "alert",
    );
  }

  /** Warnings that stand in this room. */
  warnings(roomId: RoomId): readonly Standing[] {
    return (this.timelines.get(roomId) ?? []).filter(
      ({ sent }) => cardOf(sent)["kind"] === "warning",
    );
  }

  private place(roomId: RoomId, eventId: EventId, content: JsonObject): void {
    const timeline = this.timelines.get(roomId) ?? [];
    const relation = content["m.relates_to"] as JsonObject | undefined;
    const original = timeline.find((one) => one.eventId === relation?.["event_id"]);
    if (original !== undefined) original.shown = content["m.new_content"] as JsonObject;
    else timeline.push({ eventId, sent: content, shown: content });
    this.timelines.set(roomId, timeline);
  }
}

export function cardOf(content: JsonObject): JsonObject {
  return (content["org.aviso.card"] ?? {}) as JsonObject;
}
