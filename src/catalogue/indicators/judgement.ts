import type { Decimal } from "../../core/numbers/decimal";
import type { Quantity } from "../quantities/quantity";
import { directionOf, meets, unitsDiffer, type Direction } from "../quantities/quantity-compare";
import { isForfeited, scoringRatio } from "../figures/indicator-score";
import type { Pack } from "../packs/pack";

/** What a quantified result says of its quantified target. */
export interface Judgement {
  readonly target: Quantity;
  readonly actual: Quantity;
  /** `undefined` where neither the target nor its place tells. */
  readonly direction: Direction | undefined;
  /** `undefined` where it is not certain. */
  readonly met: boolean | undefined;
  /** The completion ratio that scores go by, not capped. */
  readonly ratio: Decimal | undefined;
  /** The ratio is one for which the pack gives no marks, met or not. */
  readonly forfeited: boolean;
}

/** Where an indicator stands, as far as it tells what is better. Texts without white space. */
export interface IndicatorPlace {
  readonly levelOne: string;
  readonly levelTwo: string;
  readonly name: string;
}

/** Under 成本 less is better, but not of what was saved. */
const SAVINGS = /节约|节省|降低|下降|压减|压缩|减少/;

/** Things nobody wants more of, counted: 投诉率, 安全事故发生次数. Not what is done about them: 投诉处理率. */
const UNWANTED =
  /(?:投诉|事故|差错|违规|违纪|违法|死亡|伤亡|故障|损耗|流失|信访|上访|发案|返修|退货|失业|逾期|误差|空置|闲置|超支|负债|排放|能耗|失误|浪费|变动|结转|结余|偏差|偏离|返贫|贫困|辍学|发病|患病|感染|火灾|受灾|受害|缺陷|超编)(?:率|度|数|量|数量|次数|件数|起数|人数|比例|发生率|发生数|发生次数|发生起数|发生件数)?$|(?:发生率|调整率|控制率)$/;

/** What counts incidents and cases: nobody plans for none of them where more were better. */
const INCIDENTS: ReadonlySet<string> = new Set(["起", "例"]);

/** What is spent or employed stays within a limit: 三公经费控制率, 在职人员控制率. 血压控制率 is something else. */
const LIMITED = /(?:经费|费用|支出|人员|编制|成本|投资|概算)(?:总额|总量)?控制率$/;

/**
 * Compares a result with its target. `undefined` where they are in different units. `formYear` is the year of dates without one.
 * Where a target without sign could be meant either way, only a result that is right both ways is met.
 */
export function judge(
  target: Quantity,
  actual: Quantity,
  place: IndicatorPlace,
  formYear: number | undefined,
  pack: Pack,
): Judgement | undefined {
  if (unitsDiffer(target, actual)) return undefined;
  const direction = certainDirection(target, place);
  if (direction === undefined) {
    const bothWays =
      meets(target, actual, "more", formYear) === true && meets(target, actual, "less", formYear) === true;
    return { target, actual, direction, met: bothWays ? true : undefined, ratio: undefined, forfeited: false };
  }
  const met = meets(target, actual, direction, formYear);
  const ratio = scoringRatio(target, actual, direction, pack);
  return { target, actual, direction, met, ratio, forfeited: isForfeited(ratio, direction, pack) };
}

function certainDirection(target: Quantity, place: IndicatorPlace): Direction | undefined {
  // 成本指标 is also a level-one group of its own; what stands under it need not say 成本 again.
  const levelTwo = place.levelOne.includes("成本") ? `成本${place.levelTwo}` : place.levelTwo;
  const direction = directionOf(target, { levelTwo });
  if (target.comparison !== "=" || target.signTyped || target.date || target.trend) return direction;
  if (LIMITED.test(place.name)) return "less";
  if (direction === "less") return SAVINGS.test(place.name) ? undefined : direction;
  if (!UNWANTED.test(place.name)) return target.high.isZero() && INCIDENTS.has(target.unit) ? "less" : direction;
  // Whoever wants none of them wants no more than none.
  return target.high.isZero() ? "less" : undefined;
}
