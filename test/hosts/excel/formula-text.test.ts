import { sameFormula } from "../../../src/hosts/excel/formula-text";

test.each([
  ["'附件2'!F5+1", "附件2!F5 + 1"],
  ["sum(a1:a3)", "SUM(A1:A3)"],
  [`'O''Neill'!A1`, `'O''NEILL'!A1`],
  [`IF(N(E5)=0,"",F5/E5)`, `IF(N(E5)=0, "", F5/E5)`],
])("%p says the same as %p", (a, b) => {
  expect(sameFormula(a, b)).toBe(true);
});

test.each([
  ["A1", "A2"],
  [`"a b"`, `"ab"`],
  [`"a"`, `"A"`],
  ["'附 件2'!F5", "'附件2'!F5"],
  ['A1&"\'"', 'A1&""'],
])("%p says something else than %p", (a, b) => {
  expect(sameFormula(a, b)).toBe(false);
});
