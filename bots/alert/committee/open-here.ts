/** Which alerts are open for a committee, in whichever of its rooms they were told. */
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { committeeAt } from "../../../shared/domain/streams/committees.ts";

/** Also where its room gave way to another since. */
export function isOpenHere(
  { ending, reach }: Alert,
  id: string,
  { committees }: Pick<NetworkState, "committees">,
): boolean {
  return (
    ending === null &&
    reach.some(({ failure, roomId }) => {
      return failure === null && committeeAt(committees, roomId)?.id === id;
    })
  );
}
