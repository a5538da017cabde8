import { priorFinalDiffers } from "../../../src/catalogue/prior-year/prior-final-differs";
import { describeRule } from "../../support/describe-rule";
import { yearBefore } from "../../support/year-before";

const WITHOUT_BASIC_DATA = "没有上一年度的材料，或者两年不都有附件1";

describeRule(priorFinalDiffers, {
  prior: yearBefore(),
  passes: {
    "a figure that rounding explains": { cells: { "附件1!B7": 3.2004 } },
    "the figures of this year are not compared": {
      data: (data) => Object.assign(data.basicData.spending[0]!, { currentFinal: 9 }),
    },
  },
  finds: {
    "another figure than was reported": {
      data: (data) => Object.assign(data.basicData.spending[5]!, { priorFinal: 1.5 }),
      at: ["附件1!B12"],
      text: ["公务接待“2023年决算数” 1.50 万元，上年报送的决算数是 1.10 万元，差 0.40 万元。"],
    },
  },
  skips: {
    "without 附件1": {
      layout: (designs) => designs.filter(({ name }) => name !== "附件1"),
      because: WITHOUT_BASIC_DATA,
    },
  },
});
