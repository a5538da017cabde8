import { printable } from "../../src/cli/printable";

test.each([
  ["附件1!D13", "附件1!D13"],
  ["三公\n经费\t决算", "三公 经费 决算"],
  ["\u001b[2J红\u001b[31m字\u0007", "[2J红[31m字"],
  ["\u009b31m\u202e反写", "31m反写"],
])("%j is printed as %j", (text, printed) => {
  expect(printable(text)).toBe(printed);
});
