import type { CellRef } from "../../core/grid/address";
import type { Statement } from "../quantities/statement";
import type { IndicatorRow } from "../forms/instances";
import type { Judgement } from "./judgement";

/** A row of an indicator table that carries something, its target and result read. */
export interface Indicator {
  readonly row: IndicatorRow;
  /** A cell of its row: root causes are told apart by rows. */
  readonly line: CellRef;
  readonly isNamed: boolean;
  /** As messages name it: 清淤渠道长度, or 第16行 where it has no name. */
  readonly name: string;
  readonly target: Statement | undefined;
  readonly actual: Statement | undefined;
  /** Its target, result or marks say 不适用: it is neither judged nor scored. */
  readonly notApplicable: boolean;
  /** Where target and result are both quantities in one unit. */
  readonly judgement: Judgement | undefined;
}
