import { ServiceError } from "../../errors.ts";
import type { Log } from "../../ports.ts";
import type { GitHubClient } from "./client.ts";
import type { ActionEvent } from "./event.ts";
import { stillStands } from "./publish-target.ts";

/**
 * Whether the pull request that set a run off has another head by now, or is closed. Of a comment the last writer wins, so
 * such a run leaves it to the next. What cannot be read stops nothing.
 */
export async function headHasMoved(client: GitHubClient, event: ActionEvent, log: Log): Promise<boolean> {
  if (event.kind !== "pull_request") return false;
  const { number, head } = event;
  try {
    const moved = !(await stillStands(client, { number, head: head.sha }));
    if (moved) log.info("the head has moved: the comment is left to the run of the new one");
    return moved;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}
