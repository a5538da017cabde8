/**
 * Writes the parser of rules in words (src/core/rule-text/parser.ts) from its grammar. With `--check` it writes nothing and
 * fails where the committed parser is another. Run by `npm run docs` and `check`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import peggy from "peggy";
import { format } from "prettier";

const FOLDER = join(import.meta.dirname, "../src/core/rule-text");
const PARSER = join(FOLDER, "parser.ts");

const source = peggy.generate(readFileSync(join(FOLDER, "grammar.peggy"), "utf8"), {
  output: "source",
  format: "es",
  // Without memory of what was tried, brackets within brackets would take twice as long for each.
  cache: true,
  allowedStartRules: ["Statement", "Expression"],
});
const header = "// @ts-nocheck\n// Written by tools/build-rule-parser.ts from grammar.peggy; do not change it here.\n";
const parser = await format(header + source, { parser: "typescript", printWidth: 120 });
if (!process.argv.includes("--check")) writeFileSync(PARSER, parser);
else if (readFileSync(PARSER, "utf8") !== parser) {
  console.error("Stale, run npm run docs: src/core/rule-text/parser.ts");
  process.exitCode = 1;
}
