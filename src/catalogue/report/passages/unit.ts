import { figureIn } from "../../../core/narrative/cell-figure";
import { wordsIn } from "../../../core/narrative/cell-words";
import { isZero } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { dividedBy, type Figure } from "../../../core/narrative/figure";
import { choose, gap, percentage, plainNumber, say, type Sayable } from "../../../core/narrative/piece";
import { clauses } from "../phrasing/phrases";
import { takenOrGap } from "../harvest/taken";
import { definePassage } from "./view";

/** Why the unit evaluates itself, and that it did. */
export const opening = definePassage({
  id: "opening",
  reads: ({ year, taken }) => ({ year, taken }),
  write: ({ year, taken }) =>
    taken("opening") ?? [
      paragraph(
        "body",
        say`根据${gap("通知的名称和文号")}要求，我单位对${year}整体支出情况开展了绩效自评，现将自评情况报告如下。`,
      ),
    ],
});

/** What the unit is there for: no form knows. */
export const duties = definePassage({
  id: "duties",
  reads: ({ taken }) => taken,
  write: (taken) => takenOrGap(taken, "duties"),
});

/** Posts, people, and how the two compare. */
export const staff = definePassage({
  id: "staff",
  reads: ({ basic }) => ({
    authorized: basic && figureIn(basic.model.staff.authorizedStaff),
    onDuty: basic && figureIn(basic.model.staff.onDutyStaff),
  }),
  write({ authorized, onDuty }) {
    const known: Sayable[] = [];
    if (authorized) known.push(peopleOr("单位没有编制", "单位编制", authorized));
    if (onDuty) known.push(peopleOr("没有在职人员", "在职人员", onDuty));
    if (known.length === 0) return [paragraph("body", [gap("编制数和实际在职人数")])];
    const rate =
      authorized && onDuty
        ? choose(isZero(authorized), "", say`，人员控制率${percentage(dividedBy(onDuty, authorized))}`)
        : "";
    const lacking = !authorized ? [gap("编制数")] : !onDuty ? [gap("实际在职人数")] : "";
    return [paragraph("body", say`${clauses(known, "")}${rate}。`, lacking)];
  },
});

/** A number of people; words for there being none only where there are none now, so that elsewhere the number alone is live. */
function peopleOr(none: string, name: string, people: Figure): Sayable {
  const told = say`${name}${plainNumber(people)}人`;
  return people.value.isZero() ? choose(isZero(people), none, told) : told;
}

/** What the unit meant to reach. */
export const goals = definePassage({
  id: "goals",
  reads: ({ overall }) => overall && wordsIn(overall.model.goals.expectedGoal),
  write: (goal) => [paragraph("body", goal ? say`年度绩效目标是：${goal}。` : [gap("年度总体目标")])],
});
