/** What is looked for, and in which order: what an earlier one took is not looked at again. */
import { findEmails } from "./contact/mail.ts";
import { findHandles } from "./contact/handles.ts";
import { findPhones } from "./contact/phones.ts";
import { findNames } from "./names.ts";
import { findANumbers, findDocuments, findSocialNumbers } from "./papers/identity.ts";
import { findNamedPlates, findPlateShapes } from "./papers/plates.ts";
import { findHouseNumbers } from "./places/house-numbers.ts";
import { findPositions } from "./places/positions.ts";

/** `name` is a kind apart: a person may be asked about it, it is never dropped in silence. */
export const FINDERS = [
  ["position", findPositions],
  ["email", findEmails],
  ["handle", findHandles],
  ["other-id", findDocuments],
  ["a-number", findANumbers],
  ["social-security", findSocialNumbers],
  ["plate", findNamedPlates],
  ["phone", findPhones],
  ["plate", findPlateShapes],
  ["house-number", findHouseNumbers],
  ["name", findNames],
] as const;
