import { FALSE_SENTENCES } from "./false-sentences";
import type { BookName } from "../../substance/mistakes";
import { PARTS_AND_OTHERS } from "./parts-and-others";
import { INNOCENT, PROVINCES } from "./provinces";
import { saidOf, saidOfBook, sentencesOf, type Section, type SentencesBySection } from "./sentence-trial";
import { TRUE_SENTENCES } from "./true-sentences";

/** Of the false sentences this share must be found; of the true ones none may be reported. */
const FOUND_AT_LEAST = 0.95;

const innocent = sentencesOf(TRUE_SENTENCES);
const wrong = sentencesOf(FALSE_SENTENCES);

test("there are enough sentences to tell", () => {
  expect(innocent.length).toBeGreaterThanOrEqual(150);
  expect(wrong.length).toBeGreaterThanOrEqual(150);
});

test("no true sentence is reported", () => {
  const reported = innocent.flatMap(([section, sentence]) => saidOf(section, sentence).map((said) => [sentence, said]));
  expect(reported).toEqual([]);
});

test("false ones are found, 95 of 100", () => {
  const missed = wrong.filter(([section, sentence]) => saidOf(section, sentence).length === 0);
  if (missed.length > wrong.length * (1 - FOUND_AT_LEAST)) expect(missed).toEqual([]);
});

describe("in the wordings of other provinces, of four units", () => {
  const lines = (
    all: Readonly<Record<BookName, SentencesBySection>>,
  ): readonly (readonly [BookName, Section, string])[] =>
    Object.entries(all).flatMap(([book, by]) =>
      sentencesOf(by).map(([section, line]) => [book as BookName, section, line] as const),
    );
  const told = (line: string, which: 1 | 2): string => line.replace(/\[\[(.*?)\|(.*?)\]\]/g, `$${which}`);
  const trueOnes = [...lines(INNOCENT), ...lines(PARTS_AND_OTHERS), ...lines(PROVINCES)].map(
    ([book, section, line]) => [book, section, told(line, 1)] as const,
  );
  const falseOnes = lines(PROVINCES).map(([book, section, line]) => [book, section, told(line, 2)] as const);

  test("no true sentence is reported", () => {
    const reported = trueOnes.flatMap(([book, section, sentence]) =>
      saidOfBook(book, section, sentence).map((said) => [sentence, said]),
    );
    expect(reported).toEqual([]);
  });

  test("false ones are found, 90 of 100", () => {
    const missed = falseOnes.filter(([book, section, sentence]) => saidOfBook(book, section, sentence).length === 0);
    if (missed.length > falseOnes.length * 0.1) expect(missed).toEqual([]);
  });
});
