import { defineRule } from "../../submission/define-rule";

/** A 核实说明 whose figures have changed since it was written. */
export const acceptanceLapsed = defineRule({
  id: "acceptance-lapsed",
  theme: "form",
  title: "核实说明所依据的数字已变",
  why: "说明是针对当时的数字写的，数字变了就要重新核实，否则等于没有说明。",
  basis: "“校验说明”工作表的约定（说明随数字变化而失效）",
  remedy: "按现在的数字重新核实，重新生成“校验说明”并补写说明；已不需要的删去。",
  severity: "advice",
  stage: "review",
  messages: { lapsed: "“{label}”的核实说明已失效：写说明之后数字有变动，请重新核实。" },
  absent: "没有写过核实说明",
  over: ({ reviewed }) => reviewed,
  needs: () => ({}),
  check(_, { subject, finding }) {
    if (subject.state !== "lapsed") return undefined;
    return finding("lapsed", { at: { at: subject.at, label: "核实说明" }, data: { label: subject.label } });
  },
});
