/** Cards as other programs read them: one of every kind, so that no field changes its name. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CARD_KINDS, cardSchema, type Card } from "../../../shared/language/card.ts";

const file = join(import.meta.dirname, "../../vectors/cards.json");
const cards = JSON.parse(readFileSync(file, "utf8")) as readonly Card[];

describe("the golden vectors of cards", () => {
  it("are there for every kind", () => {
    expect(cards.map(({ kind }) => kind).toSorted()).toEqual(CARD_KINDS.toSorted());
  });

  it("hold every field that a card can have", () => {
    const fields = new Set(cards.flatMap((card) => Object.keys(card)));
    expect([...fields].toSorted()).toEqual(Object.keys(cardSchema.shape).toSorted());
  });

  it.each(cards.map((card) => [card.kind, card] as const))(
    "are read as ever: %s",
    (_kind, card) => {
      expect(cardSchema.parse(card)).toEqual(card);
    },
  );
});
