/**
 * One person who means harm, and every way that there is to say something: polls, words in the
 * room, answers to what was written there, her own chat; and two cases, which she makes one and
 * two again as she likes. She is one voice, her last word, and neither confirms nor refutes alone.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { CaseCode, EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import { jointly, standingFor } from "../../../../shared/domain/merged.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";
import { REPORT } from "../network.ts";

const people = ["Olga", "Ana", "Ada", "Ben", "Cleo"].map((name) => actor(name));
const [olga, ana, ada, ben, cleo] = people as [Actor, Actor, Actor, Actor, Actor];

const WAYS = ["poll", "room", "reply", "chat"] as const;
const CHOICES = ["confirm", "confirm", "refute", "unsure", "withdraw"] as const;
type Said = Readonly<{ way: (typeof WAYS)[number]; choice: (typeof CHOICES)[number]; of: number }>;
type Act = Said | "same" | "apart";

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      way: fc.constantFrom(...WAYS),
      choice: fc.constantFrom(...CHOICES),
      of: fc.nat({ max: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom("same" as const, "apart" as const) },
);

type Place = Readonly<{ world: World; river: RoomId; codes: readonly [CaseCode, CaseCode] }>;

/** Two neighbors reported what may be the same; Ben and Cleo are asked, and both must agree. */
function place(): Place {
  const world = new World([verifyBot]);
  world.area("north/river");
  world.admit(olga, "organizer");
  for (const who of [ana, ada]) world.admit(who, "responder", "nowhere");
  const river = world.confirmers("north/river");
  for (const who of [ben, cleo]) world.admit(who, "confirmer", "north/river");
  for (const who of [ana, ada]) world.says(who, world.direct(who), REPORT);
  const [first, second] = [...world.state.cases.keys()];
  if (first === undefined || second === undefined) throw new Error("not two cases");
  return { world, river, codes: [first, second] };
}

/** As ben would do it. */
function does({ world, river, codes }: Place, one: Act): void {
  const chat = world.direct(ben);
  if (one === "same") world.says(ben, river, `!same ${codes.join(" ")}`);
  else if (one === "apart") world.says(ben, chat, `apart ${codes[0]}`);
  else {
    const { way, choice, of } = one;
    const code = codes[of] ?? codes[0];
    const words = `${choice} ${code}`;
    if (way === "chat") world.says(ben, chat, words);
    else if (way === "room") world.says(ben, river, `!${words}`);
    else if (way === "reply") {
      const replyTo = "$asked" as EventId;
      world.says(ben, river, words, { isAddressed: true, replyTo });
    } else world.votes(ben, river, answerId(found(world, code), choice));
  }
}

function found({ state }: World, code: CaseCode): Case {
  const one = state.cases.get(code);
  if (one === undefined) throw new Error("there is such a case");
  return one;
}

function answerId({ answers }: Case, choice: string): string {
  return [...answers].find(([, meant]) => meant === choice)?.[0] ?? "none";
}

/** Of what she says together about what is one case by now. */
function votesOf({ world }: Place, code: CaseCode): readonly (readonly [string, string])[] {
  const { cases } = world.state;
  const { votes } = jointly(cases, standingFor(cases, found(world, code)));
  return [...votes].map(([voter, { choice }]) => [voter, choice] as const);
}

it("one confirmer is one voice by whatever way, and decides nothing alone", () => {
  let heard = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
      const there = place();
      for (const one of acts) {
        does(there, one);
        for (const code of there.codes) {
          const votes = votesOf(there, code);
          heard += votes.length;
          expect(votes.length).toBeLessThan(2);
          expect(found(there.world, code).state).toBe("unconfirmed");
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(heard).toBeGreaterThan(60);
});

it("control: a second one confirms what her last word confirms", () => {
  const there = place();
  const [first] = there.codes;
  does(there, { way: "poll", choice: "refute", of: 0 });
  does(there, { way: "chat", choice: "withdraw", of: 0 });
  does(there, { way: "reply", choice: "confirm", of: 0 });
  there.world.says(cleo, there.river, `!confirm ${first}`);
  expect(found(there.world, first).state).toBe("confirmed");
});
