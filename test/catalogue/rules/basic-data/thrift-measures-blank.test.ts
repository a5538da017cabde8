import { thriftMeasuresBlank } from "../../../../src/catalogue/rules/basic-data/thrift-measures-blank";
import { describeRule } from "../../../support/describe-rule";

const FINDING = { at: ["附件1!B29"], text: ["厉行节约保障措施没有填写，应写明本单位的具体措施。"] };

describeRule(thriftMeasuresBlank, {
  passes: { "a few words": { cells: { "附件1!B29": "缩减日常经费开支" } } },
  finds: {
    "left empty": { cells: { "附件1!B29": null }, ...FINDING },
    "none at all": { cells: { "附件1!B29": "无。" }, ...FINDING },
    "struck out": { cells: { "附件1!B29": "/" }, ...FINDING },
  },
  skips: {
    "a form without the row": { cells: { "附件1!A29": null, "附件1!B29": null }, because: "表中没有厉行节约保障措施" },
    "a broken reference": { cells: { "附件1!B29": { error: "#REF!" } }, because: "厉行节约保障措施无法识别" },
  },
});
