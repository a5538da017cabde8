import { narrativeMeasuresVague } from "../../../../src/catalogue/rules/narrative/narrative-measures-vague";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { withoutReport } from "./report-changes";

const measures = (text: string) => (data: OpenCase) => {
  const kept = data.report!.filter((old) => !/^[23]\.(?:每半年组织|加快项目结算)/.test(old));
  data.report = kept.map((old) => (old.startsWith("1.把未完成的渠段") ? text : old));
};

describeRule(narrativeMeasuresVague, {
  passes: {
    "a date": { data: measures("1.年底前完成剩余渠段。") },
    "a count": { data: measures("1.组织两次培训。") },
    "an office": { data: measures("1.由工程股牵头整改。") },
    "somebody in charge": { data: measures("1.由渠道管理所负责补齐剩余渠段。") },
    "the next year": { data: measures("1.剩余渠段列入下年计划。") },
    "a rhythm": { data: measures("1.按月调度进度。") },
    "nothing at all": { data: measures("无") },
  },
  finds: {
    "slogans that sound like somebody or something counted": {
      data: measures("1.加强组织领导，压实部门责任，提高人员素质，坚决做到“两个维护”；下年度我们将进一步抓好落实。"),
      at: ["附件4!A34"],
      text: ["“下一步改进工作的举措”没有写时间、数量或责任人，请写具体。"],
    },
    "words that fit every unit": {
      data: measures("1.进一步提高认识，加强管理，完善制度。"),
      at: ["附件4!A34"],
      text: ["“下一步改进工作的举措”没有写时间、数量或责任人，请写具体。"],
    },
  },
  skips: { "no report": { data: withoutReport, because: "没有附件4" } },
});
