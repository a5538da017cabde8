const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** As prettier leaves them in the file of a rule. */
const TEXT = /^ {2}(why|remedy):\s+("(?:[^"\\]|\\.)*"),$/gm;
const ID = /^ {2}id: "([\w-]+)",$/m;
const EMPTY = /(TEXTS_APART: [^=]* = )\{\}/;

/**
 * Keeps why a rule is there and what to do about it apart from the rule, for the task pane (webpack.pane.js): no check needs these texts, and they
 * are a twentieth of all that the first one loads. From a rule's file they are left out; in `src/app/rule-texts.ts` all of them are put in.
 */
module.exports = function laterTexts(source) {
  if (EMPTY.test(source)) return withAll.call(this, source);
  return textsIn(source) ? source.replace(TEXT, '  $1: "",') : source;
};

/** The id of the rule of a file with its texts, as an entry of an object; nothing for a file that holds no rule. */
function textsIn(source) {
  const [, id] = ID.exec(source) ?? [];
  if (id === undefined) return undefined;
  const own = Array.from(source.matchAll(TEXT), ([, key, text]) => `${key}: ${text}`);
  if (own.length !== 2)
    throw new Error(`The rule ${id} does not say why it is there and what to do, each in one text.`);
  return `"${id}": { ${own.join(", ")} }`;
}

function withAll(source) {
  const folder = join(this.rootContext, "src/catalogue/rules");
  this.addContextDependency(folder);
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ts"));
  const texts = files.flatMap((name) => textsIn(readFileSync(join(folder, name), "utf8")) ?? []);
  return source.replace(EMPTY, (_, before) => `${before}{ ${texts.join(", ")} }`);
}
