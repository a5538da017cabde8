import { HostError, type HostTrouble, type WorkbookMarker } from "../app/ports";

/** Shows the user what went wrong. */
type Tell = (trouble: HostTrouble, detail: string) => Promise<void>;

/**
 * The ribbon's 清除标记: takes all our marks away without opening the pane. That there are none left is its own answer;
 * a trouble is told, for nobody else would.
 */
export async function clearMarks(workbook: Pick<WorkbookMarker, "clearMarks">, tell: Tell): Promise<void> {
  try {
    await workbook.clearMarks();
  } catch (cause) {
    if (cause instanceof HostError) await tell(cause.trouble, cause.detail);
    else await tell("unknown", "");
  }
}
