import { priorStaffDiffers } from "../../../src/catalogue/prior-year/prior-staff-differs";
import { describeRule } from "../../support/describe-rule";
import { yearBefore } from "../../support/year-before";

describeRule(priorStaffDiffers, {
  prior: yearBefore(),
  passes: {
    "one person more": { data: (data) => Object.assign(data.basicData.staff, { onDutyStaff: 18 }) },
  },
  finds: {
    "another 编制数": {
      data: (data) => Object.assign(data.basicData.staff, { authorizedStaff: 20 }),
      at: ["附件1!B5"],
      text: ["编制数 20 人，上年报送的是 18 人，差 2 人。"],
    },
    "half the people": {
      data: (data) => Object.assign(data.basicData.staff, { onDutyStaff: 8 }),
      at: ["附件1!D5"],
      text: ["2024年实际在职人数 8 人，上年报送的是 17 人，差 9 人。"],
    },
  },
  skips: {
    "without 附件1": {
      layout: (designs) => designs.filter(({ name }) => name !== "附件1"),
      because: "没有上一年度的材料，或者两年不都有附件1",
    },
  },
});
