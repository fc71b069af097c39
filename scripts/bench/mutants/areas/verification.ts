/** Comparing emoji with a bot: by whom, what of it leaves, and that no trust comes from it. */
import { mutantsOf, type Mutant } from "../mutant.ts";

const VERIFICATIONS = ["test/shared/matrix/identity/verifications.test.ts"];
const ENGINE = ["test/shared/matrix/send/engine/requests.test.ts"];
const GUARD = ["test/shared/matrix/send/guard.test.ts"];
const ANSWERS = ["test/shared/conversation/answer/verification.test.ts"];

export const VERIFICATION_MUTANTS: readonly Mutant[] = [
  ...mutantsOf("shared/matrix/identity/verification/verifications.ts", VERIFICATIONS, [
    {
      name: "strangers compare emoji with a bot",
      find: "if ((await isAdmitted?.(userId)) !== true) return false;",
      replace: "",
    },
    {
      name: "a second device of the bot compares with it",
      find: "deviceId === undefined || userId === self",
      replace: "deviceId === undefined",
    },
    {
      name: "an unsigned device compares",
      find: "device?.signedByOwner === true && ",
      replace: "",
    },
    {
      name: "a bot trusts the device that it compared with",
      find: "await this.#parts.crypto.setDeviceVerified(userId, deviceId, false);",
      replace: "",
    },
    {
      name: "other emoji are told to nobody",
      find: 'if (outcome === "mismatch") this.#parts.onNews',
      replace: 'if (outcome === "overdue") this.#parts.onNews',
    },
    {
      name: "each request of an unknown device has an answer",
      find: "if (this.#allowance.mayAsk()) await decline(",
      replace: "await decline(",
    },
  ]),
  ...mutantsOf("shared/matrix/identity/verification/allowance.ts", VERIFICATIONS, [
    {
      name: "one person takes part all day",
      find: "own >= OF_ONE_AN_HOUR_MAX ||",
      replace: "",
    },
    { name: "any number compares at once", find: "this.#running >= AT_ONCE_MAX ||", replace: "" },
  ]),
  ...mutantsOf("shared/matrix/send/engine/requests.ts", ENGINE, [
    {
      name: "what was stopped is tried with each sync",
      find: "      await drop(crypto, request);\n    }\n  };",
      replace: "    }\n  };",
    },
    {
      name: "what the homeserver did not take is dropped",
      find: '.code !== "clear-text-stopped") throw error;',
      replace: '.code === "clear-text-stopped") throw error;',
    },
    {
      name: "the engine signs whom the bot compared with",
      find: "some((userId) => userId !== self)",
      replace: 'some((userId) => userId === "")',
    },
  ]),
  ...mutantsOf("shared/matrix/send/engine/verification-shapes.ts", GUARD, [
    {
      name: "a step of a verification holds a sentence",
      find: "/^[!-~]{1,255}$/u",
      replace: "/^.{1,255}$/u",
    },
    {
      name: "a step of a verification has more fields",
      find: "mac: z.strictObject(",
      replace: "mac: z.object(",
    },
  ]),
  ...mutantsOf("shared/conversation/answer/device/verification.ts", ANSWERS, [
    {
      name: "strangers hear in a room why they are declined",
      find: "if (!isKnown && !isDirect) return NOTHING;",
      replace: "",
    },
    {
      name: "who taps again is told again",
      find: "!isKnown || context.noted(name) !== undefined",
      replace: "!isKnown",
    },
    {
      name: "everybody in a room reads who was declined",
      find: "isDirect && isEncrypted\n",
      replace: "isEncrypted\n",
    },
  ]),
];
