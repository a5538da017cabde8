import type { Severity } from "../core/rules/finding";

/** The Chinese word of a severity, as every door shows it. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "错误", warning: "核实", advice: "提示" };
