import type { Filler } from "../../core/filling/proposal";
import type { Submission } from "../submission";

/** Waits for its formula. */
export const executionScoreFiller: Filler<Submission> = { id: "execution-score", title: "execution-score", propose: () => [] };
