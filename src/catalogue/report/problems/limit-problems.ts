import { figureIn } from "../../../core/narrative/cell-figure";
import { exceeds, isZero } from "../../../core/narrative/condition";
import { dividedBy, minus, type Figure } from "../../../core/narrative/figure";
import { choose, percentage, plainNumber, say, wan, type Sayable } from "../../../core/narrative/piece";
import type { BasicData } from "../../forms/instances";
import { NOTHING_LOST, type Deviation } from "./deviation";

/** A count or amount that may not be more than another. */
interface Limit {
  readonly key: string;
  readonly actual: Figure | undefined;
  readonly limit: Figure | undefined;
  readonly fact: (actual: Figure, limit: Figure) => Sayable;
}

/** More people than posts, and buildings larger or dearer than approved. */
export function limitDeviations(basic: BasicData): readonly Deviation[] {
  const { staff, building } = basic.model;
  const limits: readonly Limit[] = [
    {
      key: "人员",
      actual: figureIn(staff.onDutyStaff),
      limit: figureIn(staff.authorizedStaff),
      fact: (people, posts) => say`在职人员${plainNumber(people)}人${excess(people, posts)}`,
    },
    {
      key: "楼堂馆所规模",
      actual: figureIn(building.actualArea),
      limit: figureIn(building.approvedArea),
      fact: (area, approved) =>
        say`楼堂馆所实际规模${plainNumber(area)}平方米，超过批复规模${rate("规模控制率", area, approved)}`,
    },
    {
      key: "楼堂馆所投资",
      actual: figureIn(building.actualInvestment),
      limit: figureIn(building.budgetInvestment),
      fact: (spent, planned) =>
        say`楼堂馆所实际投资${wan(spent)}，超过预算投资${rate("投资概算控制率", spent, planned)}`,
    },
  ];
  return limits.flatMap(({ key, actual, limit, fact }): readonly Deviation[] => {
    if (!actual || !limit || limit.value.isZero() || actual.value.lessThanOrEqualTo(limit.value)) return [];
    return [{ cause: "budget", key: `${basic.name}:${key}`, fact: fact(actual, limit), deduction: NOTHING_LOST }];
  });
}

function excess(people: Figure, posts: Figure): Sayable {
  return choose(exceeds(people, posts), say`，超过编制${plainNumber(minus(people, posts))}人`);
}

function rate(name: string, actual: Figure, limit: Figure): Sayable {
  return choose(isZero(limit), "", say`，${name}${percentage(dividedBy(actual, limit))}`);
}
