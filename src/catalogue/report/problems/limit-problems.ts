import { figureIn } from "../../../core/narrative/cell-figure";
import { exceeds, isZero } from "../../../core/narrative/condition";
import { dividedBy, minus, type Figure } from "../../../core/narrative/figure";
import { choose, gap, percentage, plainNumber, say, wan, type Sayable } from "../../../core/narrative/piece";
import type { BasicData } from "../../submission";
import type { Problem } from "./problem";

/** A count or amount that may not be more than another. */
interface Limit {
  readonly key: string;
  readonly subject: string;
  readonly actual: Figure | undefined;
  readonly limit: Figure | undefined;
  readonly facts: (actual: Figure, limit: Figure) => Sayable;
  readonly cause: string;
}

/** More people than posts, and buildings larger or dearer than approved. */
export function limitProblems(basic: BasicData): readonly Problem[] {
  const { staff, building } = basic.model;
  const limits: readonly Limit[] = [
    {
      key: "人员",
      subject: "在职人员超过编制",
      actual: figureIn(staff.onDutyStaff),
      limit: figureIn(staff.authorizedStaff),
      facts: (people, posts) =>
        say`单位编制${plainNumber(posts)}人，在职人员${plainNumber(people)}人${excess(people, posts)}。`,
      cause: "在职人员超过编制的原因",
    },
    {
      key: "楼堂馆所规模",
      subject: "楼堂馆所实际规模超过批复规模",
      actual: figureIn(building.actualArea),
      limit: figureIn(building.approvedArea),
      facts: (area, approved) =>
        say`楼堂馆所批复规模${plainNumber(approved)}平方米，实际规模${plainNumber(area)}平方米${rate("规模控制率", area, approved)}。`,
      cause: "楼堂馆所规模超过批复的原因",
    },
    {
      key: "楼堂馆所投资",
      subject: "楼堂馆所实际投资超过预算投资",
      actual: figureIn(building.actualInvestment),
      limit: figureIn(building.budgetInvestment),
      facts: (spent, planned) =>
        say`楼堂馆所预算投资${wan(planned)}，实际投资${wan(spent)}${rate("投资概算控制率", spent, planned)}。`,
      cause: "楼堂馆所投资超过预算的原因",
    },
  ];
  return limits.flatMap((limit) => problemOf(basic, limit) ?? []);
}

function problemOf(basic: BasicData, { key, subject, actual, limit, facts, cause }: Limit): Problem | undefined {
  if (!actual || !limit || limit.value.isZero() || actual.value.lessThanOrEqualTo(limit.value)) return undefined;
  return {
    key: `${basic.name}:${key}`,
    subject: say`${subject}`,
    facts: [facts(actual, limit)],
    cause: [gap(cause)],
  };
}

function excess(people: Figure, posts: Figure): Sayable {
  return choose(exceeds(people, posts), say`，超出${plainNumber(minus(people, posts))}人`);
}

function rate(name: string, actual: Figure, limit: Figure): Sayable {
  return choose(isZero(limit), "", say`，${name}${percentage(dividedBy(actual, limit))}`);
}
