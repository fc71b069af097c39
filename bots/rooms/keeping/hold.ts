/** `hold CASE [TIME]` and `hold CASE off`: a case is kept beyond its time, until a day. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import {
  answerOnly,
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { roomsOfCode } from "../../../shared/domain/streams/rooms.ts";
import { line, title } from "../../../shared/language/text.ts";
import { askedHold, type AskedHold } from "./asked-hold.ts";
import { noted } from "./hold-over.ts";

/** Of several orders for one case the last one counts. */
export function holdByCommand(asked: Asked, context: NetworkContext): Outcome {
  const wish = askedHold(asked.args, context);
  switch (wish.is) {
    case "no-code":
      return askForForm(asked, "rooms-hold-which");
    case "slip": {
      const lines = [title("rooms-code-slip", { written: wish.written })];
      return refuseOnly(asked, { reason: "wrong-code", lines });
    }
    case "too-long": {
      const lines = [title("rooms-hold-limits", { days: wish.days })];
      return refuseOnly(asked, { reason: "malformed", lines });
    }
    case "off":
      return release(wish, asked, context);
    case "hold":
      return isKnown(wish, context) ? hold(wish, asked, context) : unknown(wish, asked);
  }
}

type Held = Extract<AskedHold, { is: "hold" }>;
type Coded = Readonly<{ code: Held["code"] }>;

function hold({ code, lifeMs, days }: Held, asked: Asked, context: NetworkContext): Outcome {
  const by = asked.message.senderTag;
  const held = noted({ type: "held", code, untilMs: context.nowMs + lifeMs, by });
  const lines = [
    title("rooms-held", { case: code, days }),
    line("rooms-held-means", { code }),
    line("rooms-held-room"),
  ];
  return joined(held, answerOnly(asked, lines, { case: code, counts: { days } }));
}

function release({ code }: Coded, asked: Asked, context: NetworkContext): Outcome {
  if (!context.state.holds.has(code)) {
    const lines = [title("rooms-hold-none", { case: code })];
    return refuseOnly(asked, { reason: "already", lines }, { case: code });
  }
  const reply = answerOnly(asked, [title("rooms-hold-off", { case: code })], { case: code });
  return joined(noted({ type: "released", code, why: "command" }), reply);
}

function unknown({ code }: Coded, asked: Asked): Outcome {
  const lines = [title("rooms-hold-unknown", { case: code })];
  return refuseOnly(asked, { reason: "unknown-case", lines });
}

/** A case, an alert or a room, whatever has become of it. */
function isKnown({ code }: Coded, { state }: NetworkContext): boolean {
  const isNamed = state.cases.has(code) || state.alerts.alerts.has(code);
  return isNamed || roomsOfCode(state.rooms, code).length > 0;
}
