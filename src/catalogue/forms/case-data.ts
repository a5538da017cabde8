import type { BasicDataCase } from "./basic-data/case";
import type { CaseHead } from "./drawing/case-values";
import type { OverallCase } from "./overall-self-evaluation/case";
import type { ProjectCase } from "./project-self-evaluation/case";

export type * from "./basic-data/case";
export type * from "./drawing/case-values";
export type * from "./overall-self-evaluation/case";
export type * from "./project-self-evaluation/case";
export type * from "./shared/evaluation-case";

/** Everything that a set of the four forms of one unit and year holds. Amounts are 万元. */
export interface CaseData extends CaseHead {
  readonly basicData: BasicDataCase;
  readonly overall: OverallCase;
  /** One 附件3 each; none means that there is no such sheet. */
  readonly projects: readonly ProjectCase[];
  /** The paragraphs of 附件4 from its title on, cover included; no 附件4 where absent. */
  readonly report?: readonly string[];
}
