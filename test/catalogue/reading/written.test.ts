import fc from "fast-check";
import { checkWorkbook } from "../../../src/app/check";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { sameCell } from "../../../src/core/grid/address";
import type { Finding } from "../../../src/core/rules/finding";
import { MESSES, withFault, WRITTEN_BOOKS, type WrittenBook, type WrittenFault } from "../../support/written";

/** Rules that speak of how a figure or sign is typed, and mean nothing of the form. */
const OF_TYPING = new Set(["comparison-sign-nonstandard", "number-stored-as-text"]);

type Mess = keyof typeof MESSES;

function checkRight({ workbook, forms, tags }: WrittenBook, mess: Mess): void {
  const { submission, findings, fills } = checkWorkbook(MESSES[mess](workbook).workbook, DEFAULT_PACK);
  const ofForm = findings.filter(({ rule }) => !OF_TYPING.has(rule));
  expect(ofForm.filter(({ severity }) => severity !== "advice").map(({ message }) => message)).toEqual([]);
  expect(ofForm.filter(({ fix }) => fix?.kind === "safe")).toEqual([]);
  expect(fills.filter(({ state }) => state !== "blank")).toEqual([]);
  expect(submission.forms).toHaveLength(forms);
  // Headers filled down stand in two rows, of which one heads nothing.
  if (!tags.includes("unread") && mess !== "filled")
    expect(submission.forms.flatMap(({ unread }) => unread.map(({ text }) => text))).toEqual([]);
}

function checkFault({ workbook }: WrittenBook, fault: WrittenFault, mess: Mess): void {
  const { workbook: faulty, moved } = MESSES[mess](withFault(workbook, fault));
  const at = { sheet: fault.sheet, ...moved(fault.sheet, fault.cell.row, fault.cell.column) };
  const isThere = ({ at: own, related }: Finding): boolean =>
    [...(own ? [own] : []), ...related].some((cell) => sameCell(cell, at));
  const found = checkWorkbook(faulty, DEFAULT_PACK).findings.filter(isThere);
  const isFound = found.some(({ rule }) => fault.rules.includes(rule));
  expect({ at, value: fault.cell.value, isFound }).toEqual({ at, value: fault.cell.value, isFound: true });
}

test.each(WRITTEN_BOOKS.map((book) => [book.name, book] as const))(
  "%s: read, nothing in it called wrong, and each of its faults found where it stands",
  (_name, book) => {
    checkRight(book, "plain");
    for (const fault of book.faults) checkFault(book, fault, "plain");
  },
);

test("so it is with the same forms unmerged, filled down, spread, shifted, in texts or over pages", () => {
  const books = fc.constantFrom(...WRITTEN_BOOKS.filter(({ tags }) => !tags.includes("plain")));
  const messes = fc.constantFrom(...(Object.keys(MESSES) as Mess[]));
  fc.assert(
    fc.property(books, messes, fc.nat(), (book, mess, nth) => {
      checkRight(book, mess);
      const fault = book.faults[nth % book.faults.length];
      if (fault) checkFault(book, fault, mess);
    }),
    { numRuns: 120 },
  );
});
