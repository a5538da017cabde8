import { Decimal } from "../../core/numbers/decimal";
import type { Pack, ScoreBand } from "./pack";

/** The band of a score by the pack; the first letter names it (优秀 is 优). */
export function bandOfScore(score: Decimal, { bands }: Pack): ScoreBand | undefined {
  return bands.find(({ from }) => score.greaterThanOrEqualTo(new Decimal(from)));
}
