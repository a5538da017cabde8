import { SEVERITY_WORDS } from "../../app/notes";
import { THEMES } from "../../catalogue";
import type { RuleMeta } from "../../core/rules/define-rule";
import type { Ink } from "../terminal";
import { displayWidth, padEnd } from "./columns";

/** All rules, theme by theme. */
export function ruleListText(rules: readonly RuleMeta[], ink: Ink): string {
  const width = Math.max(...rules.map(({ id }) => displayWidth(id)));
  const sections = Object.entries(THEMES).map(([theme, title]) => {
    const own = rules.filter((rule) => rule.theme === theme);
    const lines = own.map(
      ({ id, severity, title: what }) => `  ${ink[severity](SEVERITY_WORDS[severity])}  ${padEnd(id, width)}  ${what}`,
    );
    return own.length === 0 ? "" : `${ink.strong(title)}\n${lines.join("\n")}\n\n`;
  });
  return `${sections.join("")}共 ${rules.length} 条规则。用 jihe rules 编号 查看一条规则的说明。\n`;
}
