import { defineRule } from "../submission/define-rule";
import type { Submission } from "../submission/index";
import { differenceFrom } from "./difference";

/** 编制数 that is not last year's, or people that came or went by a large share. */
export const priorStaffDiffers = defineRule({
  id: "prior-staff-differs",
  theme: "cross-table",
  title: "编制数、在职人数与上年报送的相差较大",
  why: "编制没有批准不会变；人员大增大减会带动公用经费和控制率。",
  basis: "附件1与上年附件1的衔接；幅度阈值见口径",
  remedy: "按机构编制部门的批复和人事台账核对；确有变动的，写明文号或原因。",
  severity: "advice",
  audience: "reviewer",
  messages: { differs: "{label} {actual} 人，上年报送的是 {expected} 人，差 {difference} 人。" },
  settings: ["thresholds.yearOnYearJump"],
  absent: "没有上一年度的材料，或者两年不都有附件1",
  over: staffPairs,
  needs: ({ now, then }) => ({ now, then }),

  check({ now, then }, { subject: { isFixed }, workbook: { pack }, finding }) {
    const difference = now.value.value.minus(then.value.value);
    const most = isFixed ? 0 : then.value.value.times(pack.thresholds.yearOnYearJump);
    if (difference.isZero() || difference.abs().lessThanOrEqualTo(most)) return undefined;
    return finding("differs", differenceFrom(now, then));
  },
});

function staffPairs({ basicData, prior }: Submission) {
  const [now] = basicData;
  const [then] = prior?.basicData ?? [];
  if (!now || !then) return [];
  const [own, before] = [now.model.staff, then.model.staff];
  return [
    { now: own.authorizedStaff, then: before.authorizedStaff, isFixed: true },
    { now: own.onDutyStaff, then: before.onDutyStaff, isFixed: false },
  ];
}
