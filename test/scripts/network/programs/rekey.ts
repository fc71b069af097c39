/** Changes the key of a vault: arguments are the data folder, the old key file, and the way. */
import { readCurrentKey, rekeyNetwork } from "../../../../scripts/network/rekey-network.ts";
import { newKeyOf } from "../rekey-ways.ts";

const [data = "", keyFile = "", way = ""] = process.argv.slice(2);
const key = await readCurrentKey(data, keyFile);
await rekeyNetwork({ data, key, newKey: await newKeyOf(keyFile, way) });
