/** A file as a homeserver answers it: read whole while its time runs, and no more than allowed. */
import { MEDIA_BYTES_MAX } from "../../../core/protocol/media.ts";

const BYTES_MAX = Math.max(...Object.values(MEDIA_BYTES_MAX));
const TOO_LARGE = 413;

/** The same answer, read; or in its place what a homeserver says of a file that is too large. */
export async function boundedFile(response: Response): Promise<Response> {
  const { status, headers, body } = response;
  if (body === null) return response;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    length += piece.length;
    // Leaving the loop calls the rest of the answer off.
    if (length > BYTES_MAX) return tooLarge();
    pieces.push(piece);
  }
  const type = headers.get("content-type");
  const init = { status, headers: type === null ? {} : { "content-type": type } };
  return new Response(length === 0 ? null : Buffer.concat(pieces, length), init);
}

function tooLarge(): Response {
  return Response.json({ errcode: "M_TOO_LARGE", error: "too large" }, { status: TOO_LARGE });
}
