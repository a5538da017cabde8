import type { Filler } from "../../core/filling/proposal";
import type { Submission } from "../submission";

/** Waits for its formula. */
export const indicatorScoreFiller: Filler<Submission> = { id: "indicator-score", title: "indicator-score", propose: () => [] };
