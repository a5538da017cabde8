import { defineRule } from "../../submission/define-rule";

/** A 核实说明 for something that is no longer found. */
export const acceptanceNeedless = defineRule({
  id: "acceptance-needless",
  theme: "form",
  title: "核实说明已不需要",
  why: "问题已经改好，留着说明会让审核人误以为问题还在。",
  basis: "“校验说明”工作表的约定（说明只针对仍存在的问题）",
  remedy: "删去这条说明，或重新生成“校验说明”。",
  severity: "advice",
  stage: "review",
  messages: { needless: "“{label}”的问题已不存在，这条核实说明可以删去。" },
  absent: "没有写过核实说明",
  over: ({ reviewed }) => reviewed,
  needs: () => ({}),
  check(_, { subject, finding }) {
    if (subject.state !== "needless") return undefined;
    return finding("needless", { at: { at: subject.at, label: "核实说明" }, data: { label: subject.label } });
  },
});
