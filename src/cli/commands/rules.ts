import { CATALOGUE } from "../../catalogue";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { inkFor, STANDARD_OUTPUT } from "../terminal";
import { ruleCard } from "../../app/rule-card";
import { DEFAULT_PACK } from "../../catalogue/packs";
import { rulePageText } from "../../render/rule-page";
import { ruleListText } from "../text/rules-text";

/** `jihe rules`: all rules, or what one of them says of itself. */
export async function rules(id: string | undefined): Promise<ExitStatus> {
  const ink = inkFor(process.stdout);
  const text =
    id === undefined
      ? ruleListText(CATALOGUE, ink)
      : rulePageText(ruleCard(ruleNamed(id), DEFAULT_PACK), (words) => ink.strong(words));
  await STANDARD_OUTPUT.write(text);
  return EXIT.clean;
}

const MOST_SUGGESTIONS = 5;

function ruleNamed(id: string): (typeof CATALOGUE)[number] {
  const rule = CATALOGUE.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const words = id.split("-").filter((word) => word !== "");
  const alike = CATALOGUE.filter((candidate) => words.some((word) => candidate.id.split("-").includes(word)));
  const suggested = alike.slice(0, MOST_SUGGESTIONS).map((candidate) => candidate.id);
  const hint = suggested.length > 0 ? `；相近的有 ${suggested.join("、")}` : "；用 jihe rules 查看全部规则";
  throw new Complaint(`没有编号为 ${id} 的规则${hint}`);
}
