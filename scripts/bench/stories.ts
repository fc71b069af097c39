/**
 * What people do all the while: each story has a place of its own, so whatever is said about it
 * can be told from everything else, and counted.
 */
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Person } from "../../shared/matrix/person/person.ts";
import { placeNumber, type Crowd } from "./crowd.ts";
import type { Pattern, Seen, Witness } from "./witness.ts";

export type Stage = Readonly<{ crowd: Crowd; witness: Witness }>;

/** One of the ways in which a case begins. */
export type StoryKind = "guided" | "one-line" | "by-hand";
export const STORY_KINDS: readonly StoryKind[] = ["guided", "one-line", "by-hand"];

const WHAT = "raid: 5 agents, two vans by the bridge, marked vests";
/** Every so many stories somebody goes there, for which a room is opened. */
const GOING_EVERY = 4;
/** Every so many stories those who speak change their keys. */
const RENEW_EVERY = 2;

/** Plays story number `n`; true when all of it was seen to happen. */
export async function playStory(n: number, kind: StoryKind, stage: Stage): Promise<boolean> {
  const area = placeNumber(n);
  const { organizer, management } = stage.crowd;
  if (n % RENEW_EVERY === 0) await renewKeys(stage.crowd);
  const added = { kind: "answer", area, severity: null } as const;
  if (!(await ask(stage, organizer, management, `!area add ${area}`, added))) return false;
  const code = await begin(kind, area, stage);
  if (code === undefined || !(await alerted(stage, code, "Alert"))) return false;
  if (n % GOING_EVERY === 0 && !(await going(stage, code))) return false;
  const answered = { kind: "answer", case: code, severity: null } as const;
  const update = `!update ${code} they have moved on, observers stay`;
  if (!(await ask(stage, organizer, management, update, answered))) return false;
  if (!(await alerted(stage, code, "Update"))) return false;
  if (!(await ask(stage, organizer, management, `!allclear ${code}`, answered))) return false;
  return await alerted(stage, code, "Cancel");
}

async function begin(kind: StoryKind, area: string, stage: Stage): Promise<string | undefined> {
  const { organizer, management, reporters } = stage.crowd;
  switch (kind) {
    case "by-hand": {
      const told = { kind: "answer", area, severity: "watch" } as const;
      return codeOf(await ask(stage, organizer, management, `!alert ${area} watch ${WHAT}`, told));
    }
    case "one-line": {
      const told = { kind: "case", area, state: "unconfirmed" } as const;
      const text = `report ${area} ${WHAT}`;
      const chat = reporters.oneLineChat;
      return await confirmed(stage, await ask(stage, reporters.oneLine, chat, text, told));
    }
    case "guided":
      return await confirmed(stage, await guidedReport(area, stage));
  }
}

async function guidedReport(area: string, stage: Stage): Promise<Seen | undefined> {
  const { guided, guidedChat } = stage.crowd.reporters;
  const asked = (question: string) => ({ kind: "question", question }) as const;
  const say = (text: string, pattern: Pattern) => ask(stage, guided, guidedChat, text, pattern);
  if (!(await say("report", asked("what")))) return undefined;
  if (!(await say(WHAT, asked("area")))) return undefined;
  if (!(await say(area, asked("preview")))) return undefined;
  return await say("yes", { kind: "case", area, state: "unconfirmed" });
}

/** One confirms by the poll, one by a word. */
async function confirmed(stage: Stage, reported: Seen | undefined): Promise<string | undefined> {
  const code = codeOf(reported);
  if (code === undefined) return undefined;
  const { room, byPoll, byWord } = stage.crowd.confirmers;
  const request = { kind: "request", case: code } as const;
  const see = (): Promise<Seen | undefined> =>
    stage.witness.expect({ observer: byPoll, roomId: room, pattern: request });
  // The words that ring, then the poll.
  const [, poll] = await Promise.all([see(), see()]);
  const choices = poll?.card["choices"];
  const choice: unknown =
    typeof choices === "object" ? Reflect.get(choices ?? {}, "confirm") : null;
  if (poll === undefined || typeof choice !== "string") return undefined;
  await byPoll.vote(room, poll.message.eventId, choice);
  await byWord.say(room, `!confirm ${code}`);
  return code;
}

async function alerted(stage: Stage, code: string, msgType: string): Promise<boolean> {
  const pattern = { kind: "alert", case: code, msgType };
  const seen = await Promise.all(
    stage.crowd.committees.map(({ room, member }) =>
      stage.witness.expect({ observer: member, roomId: room, pattern }),
    ),
  );
  return seen.every((one) => one !== undefined);
}

async function going(stage: Stage, code: string): Promise<boolean> {
  const [committee] = stage.crowd.committees;
  if (committee === undefined) return false;
  const { room, member } = committee;
  const pattern = { kind: "answer", case: code, severity: null } as const;
  return (await ask(stage, member, room, `!going ${code} 10`, pattern)) !== undefined;
}

async function ask(
  stage: Stage,
  observer: Person,
  ...[roomId, text, pattern]: [RoomId, string, Pattern]
): Promise<Seen | undefined> {
  const seen = stage.witness.expect({ observer, roomId, pattern });
  await observer.say(roomId, text);
  return await seen;
}

async function renewKeys(crowd: Crowd): Promise<void> {
  const { reporters, confirmers } = crowd;
  await crowd.organizer.renewKeys(crowd.management);
  await reporters.guided.renewKeys(reporters.guidedChat);
  await reporters.oneLine.renewKeys(reporters.oneLineChat);
  await confirmers.byPoll.renewKeys(confirmers.room);
  await confirmers.byWord.renewKeys(confirmers.room);
}

function codeOf(seen: Seen | undefined): string | undefined {
  const code = seen?.card["case"];
  return typeof code === "string" ? code : undefined;
}
