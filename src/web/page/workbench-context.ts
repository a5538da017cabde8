import { createContext, useContext, useSyncExternalStore } from "react";
import type { OpenFile, OpenFileState } from "../files/open-file";
import type { ReviewState, ReviewUnit } from "../review/review-state";
import type { Workbench } from "../workbench/workbench";
import type { WorkbenchState } from "../workbench/workbench-state";

/** The workbench that the page shows. */
export const WorkbenchContext = createContext<Workbench | null>(null);

/** The workbench around a component. @throws outside of `WorkbenchContext` */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error("There is no workbench around this component.");
  return workbench;
}

/** What the workbench has to show, kept up to date. */
export function useWorkbenchState(): WorkbenchState {
  const workbench = useWorkbench();
  return useSyncExternalStore(workbench.subscribe, () => workbench.state);
}

/** What the review has to show, kept up to date. */
export function useReviewState(): ReviewState {
  const { review } = useWorkbench();
  return useSyncExternalStore(review.subscribe, () => review.state);
}

/** What an open file has to show, kept up to date. */
export function useFileState(file: OpenFile): OpenFileState {
  return useSyncExternalStore(file.subscribe, () => file.state);
}

/** The file that is shown; `undefined` where another view is. */
export function useShownFile(): OpenFile | undefined {
  const { files, shown } = useWorkbenchState();
  return typeof shown === "object" && "file" in shown ? files.find(({ id }) => id === shown.file) : undefined;
}

/** The unit of the review that is shown, as itself or by one of its files. */
export function useShownUnit(): ReviewUnit | undefined {
  const workbench = useWorkbench();
  useWorkbenchState();
  useReviewState();
  return workbench.shownUnit;
}
