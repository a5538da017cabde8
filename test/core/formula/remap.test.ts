import { remapReferences, type Referred } from "../../../src/core/formula/remap";

/** Cells of 附件1 from B2 to C3 go two rows down and one column right. */
function down(referred: Referred): Referred {
  const { sheet, area } = referred;
  const inside = area.top >= 1 && area.bottom <= 2 && area.left >= 1 && area.right <= 2;
  if (sheet !== "附件1" || !inside) return referred;
  return { sheet, area: { top: area.top + 2, bottom: area.bottom + 2, left: area.left + 1, right: area.right + 1 } };
}

const HERE = { from: "附件1", to: "附件1" };

test.each([
  ["B2*2", "C4*2"],
  ["$B$2+b$3", "$C$4+C$5"],
  ["SUM(B2:C3)", "SUM(C4:D5)"],
  ["SUM(C3:B2)", "SUM(D5:C4)"],
  ["SUM(B2:C9)", "SUM(B2:C9)"],
  ['"B2"&附件1!B2&[1]附件1!B2', '"B2"&附件1!C4&[1]附件1!B2'],
  ["SUM(B:B)+附件2!B2", "SUM(B:B)+附件2!B2"],
])("%s follows the cells it means: %s", (before, after) => {
  expect(remapReferences(before, HERE, down)).toBe(after);
});

test("a formula that goes to another sheet goes on meaning the same cells", () => {
  expect(remapReferences("B2+D9+附件2!A1", { from: "附件1", to: "附件2" }, down)).toBe(
    "'附件1'!C4+'附件1'!D9+附件2!A1",
  );
});

test("what is gone is an error, and another sheet is named", () => {
  expect(remapReferences("1+A1", HERE, () => undefined)).toBe("1+#REF!");
  const away = ({ area }: Referred): Referred => ({ sheet: "附 件2", area });
  expect(remapReferences("A1+附件1!A1", HERE, away)).toBe("'附 件2'!A1+'附 件2'!A1");
});
