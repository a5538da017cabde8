import type { Store } from "../app/store";
import type { PaneWish } from "../pane/pane-wish";
import type { PaneCommandName } from "./command-names";

/** What the buttons ask of the pane. */
const WISHES: Readonly<Record<PaneCommandName, Omit<PaneWish, "click">>> = {
  openPane: {},
  checkInPane: { page: "check", deed: "check" },
  fillInPane: { page: "fill" },
  reportInPane: { page: "report" },
  clearMarksInPane: { page: "check", deed: "clearMarks" },
};

/**
 * What the ribbon's buttons do where ribbon and pane are one page: the pane is shown as it is, and told what was asked
 * for. Clicks are passed over until it is there.
 */
export function paneClicks(
  wishes: Store<PaneWish>,
  show: () => Promise<void>,
): Readonly<Record<PaneCommandName, () => Promise<void>>> {
  let isShowing = false;
  const on = (name: PaneCommandName) => async (): Promise<void> => {
    if (isShowing) return;
    isShowing = true;
    try {
      await show();
      wishes.set({ page: undefined, deed: undefined, ...WISHES[name], click: wishes.state.click + 1 });
    } finally {
      isShowing = false;
    }
  };
  return {
    openPane: on("openPane"),
    checkInPane: on("checkInPane"),
    fillInPane: on("fillInPane"),
    reportInPane: on("reportInPane"),
    clearMarksInPane: on("clearMarksInPane"),
  };
}
