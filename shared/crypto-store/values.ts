// Values to bytes and back: V8's own structured clone format behind one version byte.
// Blob, File and other platform objects are refused, as are functions and symbols.

import { types } from "node:util";
import { Deserializer, Serializer } from "node:v8";

const VALUE_VERSION = 1;

/**
 * Clones a value into bytes. Exceptions of its getters pass through.
 * @throws DOMException DataCloneError for what cannot be cloned.
 */
export function serialize(value: unknown): Uint8Array {
  refusePlatformObjects(value, new Set());
  const serializer = new CloneSerializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  const body = serializer.releaseBuffer();
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = VALUE_VERSION;
  bytes.set(body, 1);
  return bytes;
}

/** @throws RangeError when the bytes are not a value of a known version. */
export function deserialize(bytes: Uint8Array): unknown {
  if (bytes[0] !== VALUE_VERSION) throw new RangeError("unknown value version");
  const deserializer = new Deserializer(bytes.subarray(1));
  deserializer.readHeader();
  return deserializer.readValue();
}

class CloneSerializer extends Serializer {
  /** V8 asks for the error to throw by this name. */
  _getDataCloneError(): DOMException {
    return new DOMException("the value cannot be cloned", "DataCloneError");
  }
}

/** V8 would quietly write them as empty objects. Looks at own data only; runs no getter. */
function refusePlatformObjects(value: unknown, seen: Set<object>): void {
  if (typeof value !== "object" || value === null) return;
  if (types.isProxy(value) || ArrayBuffer.isView(value) || seen.has(value)) return;
  seen.add(value);
  if (
    types.isSharedArrayBuffer(value) ||
    value instanceof Blob ||
    value instanceof Event ||
    value instanceof EventTarget
  ) {
    throw new DOMException("platform objects cannot be stored", "DataCloneError");
  }
  if (types.isMap(value)) for (const pair of value) refusePlatformObjects(pair, seen);
  if (types.isSet(value)) for (const item of value) refusePlatformObjects(item, seen);
  for (const name of Object.keys(value)) {
    refusePlatformObjects(Object.getOwnPropertyDescriptor(value, name)?.value, seen);
  }
}
