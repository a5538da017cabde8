import type { Coverage } from "./coverage";
import { countListed, type ListedFinding } from "./findings-view";

/** Whether a workbook can be handed in, at a glance. Numbers are problems, never rules. */
export interface Verdict {
  /** `bad`: errors stand. `open`: nothing must be mended. */
  readonly kind: "bad" | "open";
  /** 「7 处错误要改」, or 「没有错误，可以报送」. */
  readonly first: string;
  /** 「11 处要核实」; empty where there is nothing to verify. */
  readonly second: string;
}

/** The verdict on what was found. What a rule could not look at takes the word back that all is well. */
export function verdictOf(listed: readonly ListedFinding[], { crashed }: Coverage): Verdict {
  const { error, warning } = countListed(listed);
  const second = warning > 0 ? `${warning} 处要核实` : "";
  if (error > 0) return { kind: "bad", first: `${error} 处错误要改`, second };
  return { kind: "open", first: crashed.length > 0 ? "没有查出错误" : "没有错误，可以报送", second };
}
