/** What the decrypted JSON of a message says: bounds, edits, and whom it is meant for. */
import { describe, expect, it } from "vitest";
import { readContent } from "../../../../shared/matrix/examine/message-content.ts";

const NAMES = { userId: "@verify:home.test", displayName: "Verify" };
const POLL = "org.matrix.msc3381.poll.response";

function vote(answers: readonly string[], more: object = {}) {
  return readContent(POLL, { [POLL]: { answers }, ...more }, NAMES);
}

describe("a poll answer", () => {
  it("is read, whatever poll it hangs on (the control)", () => {
    const relation = { "m.relates_to": { rel_type: "m.reference", event_id: "$poll" } };
    expect(vote(["id"], relation)).toMatchObject({ kind: "read", body: { answerIds: ["id"] } });
  });

  it.each([
    ["new content", { "m.new_content": { [POLL]: { answers: ["other"] } } }],
    ["a replacing relation", { "m.relates_to": { rel_type: "m.replace", event_id: "$e" } }],
  ])("that is an edit, by %s, is refused", (_name, more) => {
    expect(vote(["id"], more)).toMatchObject({ kind: "refused", reason: "edit" });
  });

  it("that names more answers than a poll has is no answer", () => {
    const many = (count: number) => vote(Array.from({ length: count }, (_, at) => `id-${at}`));
    expect(many(20)).toMatchObject({ kind: "read" });
    expect(many(21)).toMatchObject({ kind: "refused", reason: "malformed" });
  });

  it("whose id is longer than any of ours is no answer", () => {
    expect(vote(["x".repeat(129)])).toMatchObject({ kind: "refused", reason: "malformed" });
  });
});

describe("a message", () => {
  it("is handed on as it came, with the name by which the bot is mentioned", () => {
    const body = "> quoted\n\nVerify: \u200bstatus \ud800";
    const read = (userIds: readonly string[]) =>
      readContent(
        "m.room.message",
        { msgtype: "m.text", body, "m.mentions": { user_ids: userIds } },
        NAMES,
      );
    const text = body.toWellFormed();
    expect(read([])).toMatchObject({ body: { kind: "text", text } });
    expect(read([])).not.toHaveProperty("body.calledAs");
    expect(read([NAMES.userId])).toMatchObject({ body: { text, calledAs: "Verify" } });
  });

  it.each([
    [[NAMES.userId], true],
    [["@ana:home.test"], false],
    [[], false],
  ])("that mentions %j is meant for the bot: %s", (userIds, isAddressed) => {
    const content = { msgtype: "m.text", body: "hello", "m.mentions": { user_ids: userIds } };
    expect(readContent("m.room.message", content, NAMES)).toMatchObject({ isAddressed });
  });

  it("that replies says to what, and only when it is a reply and nothing more", () => {
    const replying = (relation: object) =>
      readContent(
        "m.room.message",
        { msgtype: "m.text", body: "yes", "m.relates_to": relation },
        NAMES,
      );
    const to = { "m.in_reply_to": { event_id: "$poll" } };
    expect(replying(to)).toMatchObject({ kind: "read", replyTo: "$poll" });
    expect(replying({ "m.in_reply_to": { event_id: "no id" } })).not.toHaveProperty("replyTo");
    expect(replying({ ...to, rel_type: "m.thread" })).toMatchObject({ kind: "refused" });
  });
});

describe("the words beside a file", () => {
  const sent = (content: object) => readContent("m.room.message", content, NAMES);
  const picture = { msgtype: "m.image", filename: "IMG_1.jpg", url: "mxc://home.test/a" };

  it.each([
    ["m.image", "picture"],
    ["m.audio", "sound"],
    ["m.video", "video"],
    ["m.file", "file"],
  ])("are read as words, and what they came with is told: %s", (msgtype, attached) => {
    const body = "two vans, four agents at the bridge";
    expect(sent({ ...picture, msgtype, body })).toMatchObject({
      body: { kind: "text", text: body, attached },
    });
  });

  it.each([
    ["a picture without any", { ...picture, body: "IMG_1.jpg" }],
    ["a picture of an older app", { msgtype: "m.image", body: "IMG_1.jpg" }],
    ["blanks", { ...picture, body: "  " }],
    ["a position", { ...picture, msgtype: "m.location", body: "geo:1,2", geo_uri: "geo:1,2" }],
  ])("are not the name of the file, nor a position: %s", (_name, content) => {
    expect(sent(content)).toMatchObject({ body: { kind: "unsupported" } });
  });
});
