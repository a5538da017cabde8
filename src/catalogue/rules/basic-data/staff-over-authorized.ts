import { IN_PEOPLE } from "../../../core/rules/stated-figure";
import { plainFigure } from "../../../core/numbers/wording";
import { defineRule } from "../../submission/define-rule";

/** 实际在职人数 > 编制数. */
export const staffOverAuthorized = defineRule({
  id: "staff-over-authorized",
  theme: "basic-data",
  title: "在职人数超过编制数",
  why: "超编直接影响人员控制率和基本支出，审核时必须说明原因。",
  basis: "附件1 表内关系（实际在职人数不超过编制数）",
  remedy: "核对编制数和年末实际在职人数；确实超编的，在“核实说明”中写明原因和批复。",
  severity: "warning",
  messages: { over: "{label}为 {actual} 人，超过编制数 {authorized} 人，多 {difference} 人。" },
  absent: "没有附件1",
  over: ({ basicData }) => basicData.map((form) => form.model.staff),
  needs: ({ authorizedStaff, onDutyStaff }) => ({ authorizedStaff, onDutyStaff }),

  check({ authorizedStaff, onDutyStaff }, { finding }) {
    const authorized = authorizedStaff.value.value;
    const actual = onDutyStaff.value.value;
    if (actual.lessThanOrEqualTo(authorized)) return undefined;
    const difference = actual.minus(authorized);
    return finding("over", {
      at: onDutyStaff,
      related: [authorizedStaff],
      expected: authorized,
      actual,
      difference,
      in: IN_PEOPLE,
      data: {
        label: onDutyStaff.label,
        actual: plainFigure(actual),
        authorized: plainFigure(authorized),
        difference: plainFigure(difference),
      },
    });
  },
});
